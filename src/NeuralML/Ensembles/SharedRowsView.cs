using Microsoft.ML;

namespace NeuralML.Ensembles;

/// <summary>Shared rows as the data that a member transforms. How they are split and shuffled is decided where they come from.</summary>
internal sealed class SharedRowsView(SharedRows rows) : IDataView
{
    public bool CanShuffle => false;

    public DataViewSchema Schema => rows.Schema;

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => rows.Open(columnsNeeded);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [rows.Open(columnsNeeded)];
}
