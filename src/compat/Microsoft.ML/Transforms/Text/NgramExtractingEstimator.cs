using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class NgramExtractingEstimator : IEstimator<NgramExtractingTransformer>
{
    private readonly (string Output, string Input)[] _columns;
    private readonly NgramSettings _settings;

    internal NgramExtractingEstimator((string Output, string Input)[] columns, NgramSettings settings)
    {
        _columns = columns;
        _settings = settings;
    }

    public NgramExtractingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShape.Create(input.Schema));
        var inputs = Array.ConvertAll(_columns, pair => input.Schema[pair.Input]);
        var dictionaries = Array.ConvertAll(inputs, _ => new NgramDictionary(_settings));
        using var cursor = input.GetRowCursor(inputs);
        var getters = Array.ConvertAll(inputs, column => KeyReader.GetVector(cursor, column));
        VBuffer<uint> keys = default;
        while (cursor.MoveNext())
        {
            for (var i = 0; i < getters.Length; i++)
            {
                getters[i](ref keys);
                dictionaries[i].AddRow(keys.GetValues());
            }
        }

        var names = inputs.Select((column, i) => NgramNames.Create(column, dictionaries[i])).ToArray();
        return new NgramExtractingTransformer(_columns, dictionaries, names);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            if (!input.IsKey || input.Kind == SchemaShape.Column.VectorKind.Scalar)
                throw SchemaErrors.Mismatch("input", input.Name, "vector of key type", input.GetTypeString());
            var annotations = new SchemaShape(input.HasTextKeyValues() ? [Shapes.SlotNames] : []);
            return new SchemaShape.Column(
                name, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single, isKey: false, annotations);
        });
}
