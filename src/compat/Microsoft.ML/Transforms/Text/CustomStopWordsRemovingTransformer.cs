using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class CustomStopWordsRemovingTransformer : OneToOneTransformerBase
{
    private readonly StopWords _stopWords;

    internal CustomStopWordsRemovingTransformer((string Output, string Input)[] columns, string[] stopwords)
        : base(columns)
    {
        ArgumentNullException.ThrowIfNull(stopwords);
        if (stopwords.Length == 0)
            throw new ArgumentException("At least one stop word is needed", nameof(stopwords));
        _stopWords = new StopWords(stopwords);
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        TextColumns.Check(input);
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, TextColumns.TokensType);
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => _stopWords.CreateGetter(row, input);
}
