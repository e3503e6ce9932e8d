namespace Microsoft.ML.Data;

internal sealed class CachedCursor : RootCursor
{
    private readonly RowSlot _slot = new();
    private readonly int _rowCount;
    private readonly int[]? _order;

    public CachedCursor(DataViewSchema schema, IEnumerable<(int Index, StoredColumn Column)> columns, int rowCount, int[]? order)
        : base(schema)
    {
        _rowCount = rowCount;
        _order = order;
        foreach (var (index, column) in columns)
            Getters[index] ??= column.CreateGetter(_slot);
    }

    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId value) => value = new DataViewRowId((ulong)_slot.Index, 0);

    protected override bool MoveNextCore()
    {
        var next = (int)Position + 1;
        if (next >= _rowCount)
            return false;
        _slot.Index = _order is null ? next : _order[next];
        return true;
    }
}
