namespace Microsoft.ML.Data;

internal sealed class BinaryDataView : IDataView
{
    private readonly IMultiStreamSource _source;

    public BinaryDataView(IMultiStreamSource source)
    {
        _source = source;
        using var stream = new BinaryStream(source);
        Schema = stream.ReadSchema();
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        ArgumentNullException.ThrowIfNull(columnsNeeded);
        return new BinaryCursor(Schema, new BinaryStream(_source), columnsNeeded);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded)];
}
