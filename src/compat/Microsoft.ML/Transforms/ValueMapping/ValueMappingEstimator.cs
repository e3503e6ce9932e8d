using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public class ValueMappingEstimator : TrivialEstimator<ValueMappingTransformer>
{
    private readonly (string Output, string Input)[] _columns;
    private readonly ValueLookup _lookup;

    internal ValueMappingEstimator((string Output, string Input)[] columns, ValueLookup lookup)
        : base(new ValueMappingTransformer(columns, lookup))
    {
        _columns = columns;
        _lookup = lookup;
    }

    public sealed override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            var keyType = SchemaShape.Column.FromType(name, _lookup.KeyType);
            if (!input.ItemType.Equals(keyType.ItemType) || input.IsKey != keyType.IsKey)
                throw SchemaErrors.Mismatch("input", input.Name, _lookup.KeyType.ToString()!, input.GetTypeString());
            var annotations = SchemaShape.Create(_lookup.Annotations.Schema);
            var output = SchemaShape.Column.FromType(name, _lookup.ValueType, annotations);
            return input.Kind == SchemaShape.Column.VectorKind.Scalar
                ? output
                : new SchemaShape.Column(
                    name, SchemaShape.Column.VectorKind.VariableVector, output.ItemType, output.IsKey, annotations);
        });
}
