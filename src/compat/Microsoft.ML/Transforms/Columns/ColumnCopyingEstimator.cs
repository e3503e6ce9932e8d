using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class ColumnCopyingEstimator : TrivialEstimator<ColumnCopyingTransformer>
{
    private readonly (string Output, string Input)[] _columns;

    internal ColumnCopyingEstimator((string Output, string Input)[] columns)
        : base(new ColumnCopyingTransformer(columns)) => _columns = columns;

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(
            inputSchema,
            _columns,
            (name, input) => new SchemaShape.Column(name, input.Kind, input.ItemType, input.IsKey, input.Annotations));
}
