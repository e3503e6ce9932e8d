namespace Microsoft.ML.Data;

internal sealed class EnumerableCursor<TRow> : RootCursor
    where TRow : class
{
    private readonly IEnumerator<TRow> _rows;
    private readonly ObjectHolder<TRow> _holder = new();

    public EnumerableCursor(
        DataViewSchema schema, SchemaDefinition.Column[] columns, IEnumerator<TRow> rows, IEnumerable<DataViewSchema.Column> active)
        : base(schema)
    {
        _rows = rows;
        var reader = new ObjectReader<TRow>(_holder);
        foreach (var column in active)
            Getters[column.Index] ??= reader.CreateGetter(columns[column.Index]);
    }

    protected override bool MoveNextCore()
    {
        if (!_rows.MoveNext())
            return false;
        _holder.Current = _rows.Current ?? throw new InvalidOperationException($"Row {Position + 1} of the data is null");
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _rows.Dispose();
        base.Dispose(disposing);
    }
}
