namespace Microsoft.ML.Data;

/// <summary>A data view over objects. A list has a row count and can be read in another order; other sequences cannot.</summary>
internal sealed class EnumerableDataView<TRow> : IDataView
    where TRow : class
{
    private readonly IEnumerable<TRow> _source;
    private readonly SchemaDefinition.Column[] _columns;

    public EnumerableDataView(IEnumerable<TRow> source, SchemaDefinition definition)
    {
        _source = source;
        _columns = [.. definition];
        foreach (var column in _columns)
            ObjectReader<TRow>.Check(column);
        Schema = definition.ToSchema();
    }

    public bool CanShuffle => _source is IList<TRow>;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => _source is ICollection<TRow> collection ? collection.Count : null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        ArgumentNullException.ThrowIfNull(columnsNeeded);
        var rows = rand is not null && _source is IList<TRow> list ? Shuffle(list, rand) : _source;
        return new EnumerableCursor<TRow>(Schema, _columns, rows.GetEnumerator(), columnsNeeded);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];

    private static IEnumerable<TRow> Shuffle(IList<TRow> list, Random random)
        => Permutation.Create(list.Count, random).Select(index => list[index]);
}
