using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class StopWordsRemovingTransformer : OneToOneTransformerBase
{
    internal StopWordsRemovingTransformer((string Output, string Input)[] columns)
        : base(columns)
    {
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        TextColumns.Check(input);
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, TextColumns.TokensType);
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => StopWords.English.CreateGetter(row, input);
}
