namespace Microsoft.ML.Data;

/// <summary>
/// Keeps columns of another data view in memory. A column is read when it is first asked for, once, and then shared by
/// all readers.
/// </summary>
internal sealed class CachedDataView : IDataView
{
    private readonly IDataView _source;
    private readonly DataViewSchema.Column[] _prefetched;
    private readonly StoredColumn?[] _columns;
    private readonly Lock _lock = new();
    private int? _rowCount;

    public CachedDataView(IDataView source, string[] columnsToPrefetch)
    {
        _source = source;
        _prefetched = Array.ConvertAll(columnsToPrefetch, name => source.Schema[name]);
        _columns = new StoredColumn?[source.Schema.Count];
    }

    public bool CanShuffle => true;

    public DataViewSchema Schema => _source.Schema;

    public long? GetRowCount()
    {
        lock (_lock)
            return _rowCount ?? _source.GetRowCount();
    }

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        ArgumentNullException.ThrowIfNull(columnsNeeded);
        var needed = columnsNeeded.ToArray();
        lock (_lock)
        {
            var rowCount = Read(needed);
            var columns = needed.Select(column => (column.Index, _columns[column.Index]!));
            return new CachedCursor(Schema, columns, rowCount, rand is null ? null : Permutation.Create(rowCount, rand));
        }
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];

    /// <summary>Reads the columns that are not there yet in one pass.</summary>
    private int Read(DataViewSchema.Column[] needed)
    {
        var wanted = _rowCount is null ? needed.Concat(_prefetched) : needed;
        var absent = wanted.Where(column => _columns[column.Index] is null).DistinctBy(column => column.Index).ToArray();
        if (_rowCount is { } known && absent.Length == 0)
            return known;

        using var cursor = _source.GetRowCursor(absent);
        var columns = Array.ConvertAll(absent, column => StoredColumn.Create(cursor, column));
        var count = 0;
        for (; cursor.MoveNext(); count++)
        {
            foreach (var column in columns)
                column.Store(count);
        }
        for (var i = 0; i < absent.Length; i++)
            _columns[absent[i].Index] = columns[i];
        _rowCount = count;
        return count;
    }
}
