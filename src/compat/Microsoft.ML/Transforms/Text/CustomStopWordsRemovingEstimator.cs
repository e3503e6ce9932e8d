using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class CustomStopWordsRemovingEstimator : TrivialEstimator<CustomStopWordsRemovingTransformer>
{
    private readonly (string Output, string Input)[] _columns;

    internal CustomStopWordsRemovingEstimator((string Output, string Input)[] columns, string[] stopwords)
        : base(new CustomStopWordsRemovingTransformer(columns, stopwords)) => _columns = columns;

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema) => TextColumns.ToTokens(inputSchema, _columns);
}
