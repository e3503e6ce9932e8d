namespace Microsoft.ML.Data;

internal sealed class TextDataView(
    DataViewSchema schema, TextColumn[] columns, TextLoader.Options options, LineSyntax syntax, IMultiStreamSource source) : IDataView
{
    public bool CanShuffle => false;

    public DataViewSchema Schema => schema;

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        ArgumentNullException.ThrowIfNull(columnsNeeded);
        var lines = new TextFileReader(source, syntax, options.HasHeader);
        return new TextCursor(schema, columns, options, lines, new FieldSplitter(syntax), columnsNeeded);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];
}
