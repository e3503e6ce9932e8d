namespace Microsoft.ML.Data;

/// <summary>A cursor over rows of its own: positions count up, the id of a row is its number.</summary>
internal abstract class RootCursor(DataViewSchema schema) : DataViewRowCursor
{
    private long _position = -1;
    private bool _finished;

    public override long Position => _position;

    public override long Batch => 0;

    public override DataViewSchema Schema => schema;

    /// <summary>Per column a <see cref="ValueGetter{TValue}"/>, null where the column is not active.</summary>
    protected Delegate?[] Getters { get; } = new Delegate?[schema.Count];

    public override bool MoveNext()
    {
        if (!_finished && MoveNextCore())
        {
            _position++;
            return true;
        }
        if (!_finished)
            Dispose();
        _finished = true;
        _position = -1;
        return false;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId value) => value = new DataViewRowId((ulong)Position, 0);

    public override bool IsColumnActive(DataViewSchema.Column column) => Getters[column.Index] is not null;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => RowGetters.Cast<TValue>(Getters[column.Index], column);

    protected abstract bool MoveNextCore();

    protected override void Dispose(bool disposing)
    {
        _finished = true;
        base.Dispose(disposing);
    }
}
