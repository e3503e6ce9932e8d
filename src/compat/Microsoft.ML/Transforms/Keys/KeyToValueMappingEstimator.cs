using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class KeyToValueMappingEstimator : TrivialEstimator<KeyToValueMappingTransformer>
{
    private readonly (string Output, string Input)[] _columns;

    internal KeyToValueMappingEstimator((string Output, string Input)[] columns)
        : base(new KeyToValueMappingTransformer(columns)) => _columns = columns;

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            if (!input.IsKey || input.Annotations.FindColumn(AnnotationKinds.KeyValues) is not { } values)
                throw SchemaErrors.Mismatch("input", input.Name, "key type with key values", input.GetTypeString());
            var annotations = new SchemaShape(input.Keep(AnnotationKinds.SlotNames));
            return new SchemaShape.Column(name, input.Kind, values.ItemType, values.IsKey, annotations);
        });
}
