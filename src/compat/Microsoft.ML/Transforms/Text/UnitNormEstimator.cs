using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

internal sealed class UnitNormEstimator((string Output, string Input)[] columns, TextFeaturizingEstimator.NormFunction norm)
    : TrivialEstimator<UnitNormTransformer>(new UnitNormTransformer(columns, norm))
{
    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, columns, (name, input) => new SchemaShape.Column(
            name,
            input.Kind,
            NumberDataViewType.Single,
            isKey: false,
            new SchemaShape(input.Keep(AnnotationKinds.SlotNames).Append(Shapes.IsNormalized))));
}
