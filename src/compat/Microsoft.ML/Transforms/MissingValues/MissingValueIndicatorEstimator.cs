using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class MissingValueIndicatorEstimator : TrivialEstimator<MissingValueIndicatorTransformer>
{
    private readonly (string Output, string Input)[] _columns;

    internal MissingValueIndicatorEstimator((string Output, string Input)[] columns)
        : base(new MissingValueIndicatorTransformer(columns)) => _columns = columns;

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            if (!input.IsKey)
                MissingValueIndicatorTransformer.CheckItemType(input.ItemType);
            var annotations = new SchemaShape(input.Keep(AnnotationKinds.SlotNames).Append(Shapes.IsNormalized));
            return new SchemaShape.Column(name, input.Kind, BooleanDataViewType.Instance, isKey: false, annotations);
        });
}
