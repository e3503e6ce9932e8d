using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class ApproximatedKernelTransformer : OneToOneTransformerBase
{
    private readonly FourierFeatures[] _features;

    internal ApproximatedKernelTransformer((string Output, string Input)[] columns, FourierFeatures[] features)
        : base(columns) => _features = features;

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
        => ProjectedColumns.Create(Columns[pair].Output, input, _features[pair].InputSize, _features[pair].OutputSize);

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => ProjectedColumns.CreateGetter(row, input, _features[pair].Map);
}
