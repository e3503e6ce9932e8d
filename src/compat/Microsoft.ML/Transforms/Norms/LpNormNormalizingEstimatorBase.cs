using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public abstract partial class LpNormNormalizingEstimatorBase : TrivialEstimator<LpNormNormalizingTransformer>
{
    private readonly (string Output, string Input)[] _columns;

    private protected LpNormNormalizingEstimatorBase((string Output, string Input)[] columns, RowNormalization normalization)
        : base(new LpNormNormalizingTransformer(columns, normalization)) => _columns = columns;

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            if (input.Kind != SchemaShape.Column.VectorKind.Vector || input.IsKey || !input.ItemType.Equals(NumberDataViewType.Single))
                throw Mismatch(input.Name, input.GetTypeString());
            var annotations = new SchemaShape(input.Keep(AnnotationKinds.SlotNames).Append(Shapes.IsNormalized));
            return new SchemaShape.Column(name, input.Kind, input.ItemType, isKey: false, annotations);
        });

    internal static ArgumentOutOfRangeException Mismatch(string columnName, string actual)
        => SchemaErrors.Mismatch("input", columnName, "Expected known-size vector of Single", actual);
}
