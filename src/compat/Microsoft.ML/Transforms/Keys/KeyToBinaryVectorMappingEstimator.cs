using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class KeyToBinaryVectorMappingEstimator : TrivialEstimator<KeyToBinaryVectorMappingTransformer>
{
    private readonly (string Output, string Input)[] _columns;

    internal KeyToBinaryVectorMappingEstimator((string Output, string Input)[] columns)
        : base(new KeyToBinaryVectorMappingTransformer(columns)) => _columns = columns;

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            if (!input.IsKey)
                throw SchemaErrors.Mismatch("input", input.Name, "key type of known cardinality", input.GetTypeString());
            var isVariable = input.Kind == SchemaShape.Column.VectorKind.VariableVector;
            var annotations = new List<SchemaShape.Column>();
            if (!isVariable && input.HasTextKeyValues())
                annotations.Add(Shapes.SlotNames);
            if (input.Kind == SchemaShape.Column.VectorKind.Scalar)
                annotations.Add(Shapes.IsNormalized);
            var kind = isVariable ? SchemaShape.Column.VectorKind.VariableVector : SchemaShape.Column.VectorKind.Vector;
            return new SchemaShape.Column(name, kind, NumberDataViewType.Single, isKey: false, new SchemaShape(annotations));
        });
}
