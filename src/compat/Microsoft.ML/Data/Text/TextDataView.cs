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
        return new TextCursor(schema, columns, options, new TextFileReader(source, syntax, options.HasHeader), new FieldSplitter(syntax), columnsNeeded);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];
}
