namespace Microsoft.ML.Data;

/// <summary>Some of the rows of another data view, chosen row by row when they are read.</summary>
/// <param name="source">The data view to choose from.</param>
/// <param name="columns">The columns that the choice looks at.</param>
/// <param name="createPredicate">Makes of a row the function that says whether the row, as it then is, stays.</param>
internal sealed class FilteredDataView(
    IDataView source, DataViewSchema.Column[] columns, Func<DataViewRow, Func<bool>> createPredicate) : IDataView
{
    public bool CanShuffle => source.CanShuffle;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => Filter(source.GetRowCursor(Needed(columnsNeeded), rand));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => Array.ConvertAll(source.GetRowCursorSet(Needed(columnsNeeded), n, rand), Filter);

    private DataViewSchema.Column[] Needed(IEnumerable<DataViewSchema.Column> columnsNeeded)
        => [.. columnsNeeded.Concat(columns).DistinctBy(column => column.Index)];

    private DataViewRowCursor Filter(DataViewRowCursor cursor)
    {
        try
        {
            return new FilteredCursor(cursor, createPredicate(cursor));
        }
        catch
        {
            cursor.Dispose();
            throw;
        }
    }
}
