using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class HashingEstimator : IEstimator<HashingTransformer>
{
    private readonly ColumnOptions[] _columns;

    internal HashingEstimator(ColumnOptions[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length == 0)
            throw new ArgumentException("Name at least one column", nameof(columns));
        _columns = columns;
    }

    public HashingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var inputs = Array.ConvertAll(
            _columns,
            options => input.Schema.GetColumnOrNull(options.InputColumnName)
                ?? throw SchemaErrors.NotFound("input", options.InputColumnName));
        for (var i = 0; i < inputs.Length; i++)
            CheckItemType(inputs[i].Type.GetItemType(), inputs[i].Name, inputs[i].Type.ToString()!);
        return new HashingTransformer(_columns, ReadInverts(input, inputs));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, [.. _columns.Select(options => (options.Name, options.InputColumnName))], (name, input) =>
        {
            CheckItemType(input.ItemType, input.Name, input.GetTypeString());
            var options = _columns.Last(column => column.Name == name);
            var annotations = input.Keep(options.Combine ? [] : [AnnotationKinds.SlotNames]);
            if (options.MaximumNumberOfInverts != 0)
                annotations = annotations.Append(Shapes.KeyValues(TextDataViewType.Instance));
            var kind = options.Combine ? SchemaShape.Column.VectorKind.Scalar : input.Kind;
            return new SchemaShape.Column(name, kind, NumberDataViewType.UInt32, isKey: true, new SchemaShape(annotations));
        });

    internal static void CheckItemType(DataViewType itemType, string columnName, string type)
    {
        if (!HashFunctions.Has(itemType))
            throw SchemaErrors.Mismatch("input", columnName, "a text, number, key, Boolean or time", type);
    }

    private VBuffer<ReadOnlyMemory<char>>?[] ReadInverts(IDataView data, DataViewSchema.Column[] inputs)
    {
        var inverts = Array.ConvertAll(
            _columns,
            options => options.MaximumNumberOfInverts == 0
                ? null
                : new HashInverts(1 << options.NumberOfBits, options.MaximumNumberOfInverts));
        var active = Enumerable.Range(0, inverts.Length).Where(i => inverts[i] is not null).ToArray();
        if (active.Length > 0)
        {
            using var cursor = data.GetRowCursor(active.Select(i => inputs[i]));
            var readers = Array.ConvertAll(
                active, i => ColumnHasher.Create(_columns[i], inputs[i].Type).CreateReader(cursor, inputs[i], inverts[i]!.Add));
            while (cursor.MoveNext())
            {
                foreach (var read in readers)
                    read();
            }
        }

        return Array.ConvertAll(inverts, invert => invert?.ToKeyValues());
    }
}
