using Microsoft.ML;

namespace NeuralML.Scoring;

/// <summary>Data with predictions, made in batches while it is read.</summary>
internal sealed class ScoredDataView(IDataView input, ScoringMapper mapper) : IDataView
{
    public bool CanShuffle => input.CanShuffle;

    public DataViewSchema Schema => mapper.OutputSchema;

    public long? GetRowCount() => input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        var columns = columnsNeeded.ToArray();
        return Score(input.GetRowCursor(mapper.GetDependencies(columns), rand), columns, alone: true);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
    {
        var columns = columnsNeeded.ToArray();
        var cursors = input.GetRowCursorSet(mapper.GetDependencies(columns), n, rand);
        return Array.ConvertAll(cursors, cursor => Score(cursor, columns, alone: cursors.Length == 1));
    }

    private DataViewRowCursor Score(DataViewRowCursor cursor, DataViewSchema.Column[] columns, bool alone)
    {
        try
        {
            return Array.Exists(columns, mapper.IsOutput)
                ? new ScoringCursor(mapper, cursor, columns, alone)
                : new PassThroughCursor(cursor, new ScoredRow(mapper, cursor, columns));
        }
        catch
        {
            cursor.Dispose();
            throw;
        }
    }
}
