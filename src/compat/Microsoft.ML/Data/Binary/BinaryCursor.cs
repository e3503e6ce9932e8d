namespace Microsoft.ML.Data;

internal sealed class BinaryCursor : RootCursor
{
    private readonly BinaryStream _stream;
    private readonly BinaryColumn?[] _columns;
    private int _rowsLeft;

    public BinaryCursor(DataViewSchema schema, BinaryStream stream, IEnumerable<DataViewSchema.Column> active)
        : base(schema)
    {
        _stream = stream;
        _columns = new BinaryColumn?[schema.Count];
        foreach (var column in active)
        {
            var reader = _columns[column.Index] ??= BinaryColumn.Create(schema[column.Index].Type);
            Getters[column.Index] = reader.Getter;
        }
        // Leaves the stream at the first block.
        _stream.ReadSchema();
    }

    protected override bool MoveNextCore()
    {
        if (_rowsLeft == 0 && !ReadBlock())
            return false;
        _rowsLeft--;
        foreach (var column in _columns)
            column?.MoveNext();
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _stream.Dispose();
        base.Dispose(disposing);
    }

    private bool ReadBlock()
    {
        _rowsLeft = _stream.ReadInt32();
        if (_rowsLeft is < 0 or > BinaryLayout.MaximumBlockRows)
            throw new FormatException($"The data is damaged: a block of {_rowsLeft} rows");
        for (var i = 0; _rowsLeft > 0 && i < _columns.Length; i++)
        {
            if (_columns[i] is { } column)
                column.ReadBlock(_stream);
            else
                _stream.SkipPart();
        }
        return _rowsLeft > 0;
    }
}
