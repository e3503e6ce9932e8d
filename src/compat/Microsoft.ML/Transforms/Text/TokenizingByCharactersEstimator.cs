using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed class TokenizingByCharactersEstimator : TrivialEstimator<TokenizingByCharactersTransformer>
{
    private readonly (string Output, string Input)[] _columns;

    internal TokenizingByCharactersEstimator((string Output, string Input)[] columns, bool useMarkerCharacters)
        : base(new TokenizingByCharactersTransformer(columns, useMarkerCharacters)) => _columns = columns;

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            TextColumns.Check(input);
            return new SchemaShape.Column(
                name,
                SchemaShape.Column.VectorKind.VariableVector,
                NumberDataViewType.UInt16,
                isKey: true,
                new SchemaShape([Shapes.KeyValues(TextDataViewType.Instance)]));
        });
}
