namespace Microsoft.ML.Data;

/// <summary>The rows of another data view, in their order, with other values of one feature.</summary>
internal sealed class PermutedDataView(IDataView source, Feature feature, float[] values) : IDataView
{
    public bool CanShuffle => false;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => values.Length;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new PermutedCursor(source.GetRowCursor(columnsNeeded), feature, values);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded)];
}
