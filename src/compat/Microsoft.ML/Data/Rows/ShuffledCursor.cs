namespace Microsoft.ML.Data;

internal sealed class ShuffledCursor : RootCursor
{
    private readonly DataViewRowCursor _input;
    private readonly StoredColumn _ids;
    private readonly List<StoredColumn> _columns;
    private readonly RowSlot _slot = new();
    private readonly Random _random;
    private readonly int _poolSize;
    private int _count;

    public ShuffledCursor(DataViewRowCursor input, DataViewSchema.Column[] columns, int poolSize, Random random)
        : base(input.Schema)
    {
        _input = input;
        _random = random;
        _poolSize = poolSize;
        _ids = StoredColumn.CreateId(input);
        _columns = [_ids];
        foreach (var column in columns.DistinctBy(column => column.Index))
        {
            var stored = StoredColumn.Create(input, column);
            _columns.Add(stored);
            Getters[column.Index] = stored.CreateGetter(_slot);
        }
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ValueGetter<DataViewRowId>)_ids.CreateGetter(_slot);

    protected override bool MoveNextCore()
    {
        if (_slot.Index < 0)
        {
            while (_count < _poolSize && _input.MoveNext())
                Store(_count++);
        }
        else if (_input.MoveNext())
        {
            Store(_slot.Index);
        }
        else
        {
            _count--;
            foreach (var column in _columns)
                column.Swap(_slot.Index, _count);
        }
        if (_count == 0)
            return false;
        _slot.Index = _random.Next(_count);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _input.Dispose();
        base.Dispose(disposing);
    }

    private void Store(int slot)
    {
        foreach (var column in _columns)
            column.Store(slot);
    }
}
