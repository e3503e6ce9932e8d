using Microsoft.ML;
using NeuralML.Scoring;

namespace NeuralML.Ensembles;

/// <summary>Data with the predictions of an ensemble, made while it is read.</summary>
internal sealed class EnsembleDataView(IDataView input, EnsembleColumns columns) : IDataView
{
    public bool CanShuffle => input.CanShuffle;

    public DataViewSchema Schema => columns.OutputSchema;

    public long? GetRowCount() => input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => Open([.. columnsNeeded], needed => [input.GetRowCursor(needed, rand)])[0];

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => Open([.. columnsNeeded], needed => input.GetRowCursorSet(needed, n, rand));

    private DataViewRowCursor[] Open(
        DataViewSchema.Column[] activeColumns, Func<IEnumerable<DataViewSchema.Column>, DataViewRowCursor[]> openInput)
    {
        if (!Array.Exists(activeColumns, columns.IsOutput))
        {
            return Array.ConvertAll(
                openInput(columns.Inputs(activeColumns)),
                cursor => new PassThroughCursor(cursor, new EnsembleRow(columns, cursor, [], [], activeColumns)));
        }

        var cursors = new List<EnsembleCursor>();
        DataViewRowCursor[] inputs = [];
        try
        {
            // The members of the first tell which columns of the input they read.
            cursors.Add(new EnsembleCursor(columns, activeColumns));
            inputs = openInput(cursors[0].ColumnsNeeded);
            while (cursors.Count < inputs.Length)
                cursors.Add(new EnsembleCursor(columns, activeColumns));
            for (var i = 0; i < inputs.Length; i++)
                cursors[i].Attach(inputs[i]);
            return [.. cursors];
        }
        catch
        {
            foreach (var cursor in cursors.Concat(inputs))
                cursor.Dispose();
            throw;
        }
    }
}
