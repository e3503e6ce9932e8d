using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Scoring;

namespace NeuralML.Ensembles;

/// <summary>One of the readers of shared rows.</summary>
internal sealed class SharedRowsCursor(SharedRows rows, SharedColumn?[] activeColumns) : DataViewRowCursor
{
    private long _row = -1;
    private long _next;

    public override long Position => _row;

    public override long Batch => _row < 0 ? 0 : rows.Batches[Slot];

    public override DataViewSchema Schema => rows.Schema;

    /// <summary>Where the values of the current row are kept.</summary>
    public int Slot => rows.Slot(_row);

    public override bool MoveNext()
    {
        var moved = rows.Contains(_next);
        _row = moved ? _next++ : -1;
        return moved;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = rows.Ids[Slot];

    public override bool IsColumnActive(DataViewSchema.Column column) => activeColumns[column.Index] is not null;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => ColumnGetters.Cast<TValue>(activeColumns[column.Index]?.CreateGetter(this), column);
}
