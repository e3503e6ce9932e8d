namespace Microsoft.ML.Data;

internal sealed class TextCursor : RootCursor
{
    private readonly TextFileReader _lines;
    private readonly FieldSplitter _fields;
    private readonly ColumnReader[] _readers;
    private readonly int _fieldCount;
    private readonly long _maximumRows;

    public TextCursor(
        DataViewSchema schema,
        TextColumn[] columns,
        TextLoader.Options options,
        TextFileReader lines,
        FieldSplitter fields,
        IEnumerable<DataViewSchema.Column> active)
        : base(schema)
    {
        _lines = lines;
        _fields = fields;
        _maximumRows = options.MaxRows ?? long.MaxValue;
        var readers = new List<ColumnReader>();
        foreach (var index in active.Select(column => column.Index).Distinct())
        {
            var reader = ColumnReader.Create(columns[index], options);
            readers.Add(reader);
            Getters[index] = reader.Getter;
            _fieldCount = Math.Max(_fieldCount, columns[index].FieldCount);
        }
        _readers = [.. readers];
    }

    protected override bool MoveNextCore()
    {
        if (Position + 1 >= _maximumRows || !_lines.Read(out var line))
            return false;
        _fields.Split(line, _fieldCount);
        foreach (var reader in _readers)
            reader.Read(_fields, _lines.LineNumber);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _lines.Dispose();
        base.Dispose(disposing);
    }
}
