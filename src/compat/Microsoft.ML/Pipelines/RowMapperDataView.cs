namespace Microsoft.ML.Data;

/// <summary>A data view whose rows are computed from those of another, when they are read.</summary>
internal sealed class RowMapperDataView(IDataView source, IRowToRowMapper mapper) : IDataView
{
    public bool CanShuffle => source.CanShuffle;

    public DataViewSchema Schema => mapper.OutputSchema;

    public long? GetRowCount() => source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        var columns = columnsNeeded.ToArray();
        return Map(source.GetRowCursor(mapper.GetDependencies(columns).ToArray(), rand), columns);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
    {
        var columns = columnsNeeded.ToArray();
        var cursors = source.GetRowCursorSet(mapper.GetDependencies(columns).ToArray(), n, rand);
        return Array.ConvertAll(cursors, cursor => Map(cursor, columns));
    }

    private DataViewRowCursor Map(DataViewRowCursor cursor, DataViewSchema.Column[] columns)
    {
        try
        {
            return new RowMapperCursor(cursor, mapper.GetRow(cursor, columns));
        }
        catch
        {
            cursor.Dispose();
            throw;
        }
    }
}
