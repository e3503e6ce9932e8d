using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class TextNormalizingEstimator : TrivialEstimator<TextNormalizingTransformer>
{
    private readonly (string Output, string Input)[] _columns;

    internal TextNormalizingEstimator((string Output, string Input)[] columns, TextNormalizer normalizer)
        : base(new TextNormalizingTransformer(columns, normalizer)) => _columns = columns;

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            TextColumns.Check(input);
            var kind = input.Kind == SchemaShape.Column.VectorKind.Scalar
                ? SchemaShape.Column.VectorKind.Scalar
                : SchemaShape.Column.VectorKind.VariableVector;
            return new SchemaShape.Column(name, kind, TextDataViewType.Instance, isKey: false);
        });
}
