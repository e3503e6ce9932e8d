using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class StopWordsRemovingEstimator : TrivialEstimator<StopWordsRemovingTransformer>
{
    private readonly (string Output, string Input)[] _columns;

    internal StopWordsRemovingEstimator((string Output, string Input)[] columns, Language language)
        : base(new StopWordsRemovingTransformer(columns))
    {
        if (language != Language.English)
            throw new ArgumentOutOfRangeException(nameof(language), "Only English has default stop words; use RemoveStopWords with a list");
        _columns = columns;
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema) => TextColumns.ToTokens(inputSchema, _columns);
}
