namespace Microsoft.ML.Data;

internal sealed class TextDataView(
    DataViewSchema schema, TextColumn[] columns, TextLoader.Options options, LineSyntax syntax, IMultiStreamSource source) : IDataView
{
    // Lines are taken by one thread at a time; more workers than this would wait for each other.
    private const int MaximumWorkers = 6;

    public bool CanShuffle => false;

    public DataViewSchema Schema => schema;

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        var workers = options.UseThreads ? Math.Min(Environment.ProcessorCount - 1, MaximumWorkers) : 0;
        return CreateCursor(Indexes(columnsNeeded), CreateReader(1), workers);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        if (n == 1 || !options.UseThreads)
            return [GetRowCursor(columnsNeeded, rand)];
        // Each cursor takes blocks of lines from the same reader and parses them itself.
        var active = Indexes(columnsNeeded);
        var reader = CreateReader(n);
        return [.. Enumerable.Range(0, n).Select(_ => CreateCursor(active, reader, workers: 0))];
    }

    private static int[] Indexes(IEnumerable<DataViewSchema.Column> columnsNeeded)
    {
        ArgumentNullException.ThrowIfNull(columnsNeeded);
        return [.. columnsNeeded.Select(column => column.Index).Distinct()];
    }

    private TextBlockReader CreateReader(int users)
        => new(new TextFileReader(source, syntax, options.HasHeader), options.MaxRows ?? long.MaxValue, users);

    private TextCursor CreateCursor(int[] active, TextBlockReader reader, int workers)
    {
        var activeColumns = Array.ConvertAll(active, index => columns[index]);
        TextBlock CreateBlock() => new(syntax, options, activeColumns);
        var first = CreateBlock();
        return new TextCursor(schema, active, first, new TextBlockQueue(reader, first, CreateBlock, workers));
    }
}
