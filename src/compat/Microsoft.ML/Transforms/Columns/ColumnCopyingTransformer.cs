using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class ColumnCopyingTransformer : OneToOneTransformerBase
{
    internal ColumnCopyingTransformer((string Output, string Input)[] columns)
        : base(columns)
    {
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
        => new(Columns[pair].Output, input.Type, input.Annotations);

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => RowGetters.Untyped(row, input);
}
