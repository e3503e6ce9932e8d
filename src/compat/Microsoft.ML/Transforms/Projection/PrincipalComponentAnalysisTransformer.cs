using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class PrincipalComponentAnalysisTransformer : OneToOneTransformerBase
{
    private readonly PrincipalComponents[] _components;

    internal PrincipalComponentAnalysisTransformer((string Output, string Input)[] columns, PrincipalComponents[] components)
        : base(columns) => _components = components;

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
        => ProjectedColumns.Create(Columns[pair].Output, input, _components[pair].InputSize, _components[pair].Rank);

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => ProjectedColumns.CreateGetter(row, input, _components[pair].Map);
}
