namespace Microsoft.ML.Data;

internal sealed class DatabaseCursor : RootCursor
{
    private readonly DatabaseRows _rows;

    public DatabaseCursor(
        DataViewSchema schema, DatabaseColumn[] columns, DatabaseSource source, IEnumerable<DataViewSchema.Column> active)
        : base(schema)
    {
        _rows = new DatabaseRows(source);
        try
        {
            foreach (var index in active.Select(column => column.Index).Distinct())
                Getters[index] = DatabaseValues.CreateGetter(_rows.Reader, columns[index]);
        }
        catch
        {
            _rows.Dispose();
            throw;
        }
    }

    protected override bool MoveNextCore() => _rows.Reader.Read();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _rows.Dispose();
        base.Dispose(disposing);
    }
}
