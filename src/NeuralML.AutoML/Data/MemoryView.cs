using Microsoft.ML;

namespace NeuralML.AutoML.Data;

/// <summary>Some rows of columns in memory.</summary>
/// <param name="schema">The columns' schema.</param>
/// <param name="columns">The columns.</param>
/// <param name="rows">Which rows, in this order.</param>
/// <param name="token">Ends reading with an exception.</param>
internal sealed class MemoryView(
    DataViewSchema schema, IReadOnlyList<MemoryColumn> columns, int[] rows, CancellationToken token) : IDataView
{
    public bool CanShuffle => true;

    public DataViewSchema Schema => schema;

    public long? GetRowCount() => rows.Length;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        var order = rows;
        if (rand is not null)
        {
            order = (int[])rows.Clone();
            rand.Shuffle(order);
        }

        return new MemoryCursor(schema, columns, order, columnsNeeded, token);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];
}
