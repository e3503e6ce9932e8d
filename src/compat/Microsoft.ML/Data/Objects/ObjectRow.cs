namespace Microsoft.ML.Data;

/// <summary>A row that shows one object after the other.</summary>
internal sealed class ObjectRow<TRow> : DataViewRow
    where TRow : class
{
    private readonly ObjectHolder<TRow> _holder = new();
    private readonly ObjectReader<TRow> _reader;
    private readonly SchemaDefinition.Column[] _columns;
    private readonly Delegate?[] _getters;
    private long _position = -1;

    public ObjectRow(SchemaDefinition definition)
    {
        _columns = [.. definition];
        foreach (var column in _columns)
            ObjectReader<TRow>.Check(column);
        _reader = new ObjectReader<TRow>(_holder);
        _getters = new Delegate?[_columns.Length];
        Schema = definition.ToSchema();
    }

    public override long Position => _position;

    public override long Batch => 0;

    public override DataViewSchema Schema { get; }

    public void Show(TRow value)
    {
        _holder.Current = value;
        // Mappers that keep what they computed for a row know a new one by its position.
        _position++;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId value) => value = new DataViewRowId((ulong)_position, 0);

    public override bool IsColumnActive(DataViewSchema.Column column) => true;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => RowGetters.Cast<TValue>(_getters[column.Index] ??= _reader.CreateGetter(_columns[column.Index]), column);
}
