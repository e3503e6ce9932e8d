using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed class WordTokenizingEstimator : TrivialEstimator<WordTokenizingTransformer>
{
    private readonly (string Output, string Input)[] _columns;

    internal WordTokenizingEstimator((string Output, string Input)[] columns, char[] separators)
        : base(new WordTokenizingTransformer(columns, separators)) => _columns = columns;

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema) => TextColumns.ToTokens(inputSchema, _columns);
}
