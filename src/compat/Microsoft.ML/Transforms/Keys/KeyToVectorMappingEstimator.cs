using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class KeyToVectorMappingEstimator : TrivialEstimator<KeyToVectorMappingTransformer>
{
    private readonly (string Output, string Input)[] _columns;
    private readonly bool _outputCountVector;

    internal KeyToVectorMappingEstimator((string Output, string Input)[] columns, bool outputCountVector)
        : base(new KeyToVectorMappingTransformer(columns, outputCountVector))
    {
        _columns = columns;
        _outputCountVector = outputCountVector;
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            if (!input.IsKey)
                throw SchemaErrors.Mismatch("input", input.Name, "key type of known cardinality", input.GetTypeString());
            var kind = input.Kind == SchemaShape.Column.VectorKind.VariableVector && !_outputCountVector
                ? SchemaShape.Column.VectorKind.VariableVector
                : SchemaShape.Column.VectorKind.Vector;
            var annotations = new SchemaShape(GetAnnotations(input, kind));
            return new SchemaShape.Column(name, kind, NumberDataViewType.Single, isKey: false, annotations);
        });

    private IEnumerable<SchemaShape.Column> GetAnnotations(SchemaShape.Column input, SchemaShape.Column.VectorKind kind)
    {
        var isKnownSize = kind == SchemaShape.Column.VectorKind.Vector;
        if (isKnownSize && input.HasTextKeyValues())
            yield return Shapes.SlotNames;
        if (isKnownSize && !_outputCountVector)
            yield return Shapes.CategoricalSlotRanges;
        if (!_outputCountVector || input.Kind == SchemaShape.Column.VectorKind.Scalar)
            yield return Shapes.IsNormalized;
    }
}
