using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Scoring;

namespace NeuralML.Ensembles;

/// <summary>One of the readers of shared rows.</summary>
/// <param name="rows">The rows.</param>
/// <param name="activeColumns">The columns that it reads.</param>
/// <param name="before">The full block before the first row.</param>
internal sealed class SharedRowsCursor(SharedRows rows, SharedColumn?[] activeColumns, SharedBlock before) : DataViewRowCursor
{
    private long _position = -1;
    private int _count = SharedBlock.Size;
    private bool _ended;

    public override long Position => _position;

    public override long Batch => Block.Batches[Slot];

    public override DataViewSchema Schema => rows.Schema;

    /// <summary>Where the current row is.</summary>
    public SharedBlock Block { get; private set; } = before;

    /// <summary>Which row of the block it is.</summary>
    public int Slot { get; private set; } = SharedBlock.Size - 1;

    public override bool MoveNext()
    {
        if (_ended)
            return false;
        var isLast = Slot + 1 == SharedBlock.Size;
        var (block, slot) = isLast ? (rows.Following(Block), 0) : (Block, Slot + 1);
        // What is known to be there is read without waiting for others.
        if (isLast || slot >= _count)
            _count = rows.Read(block, slot);
        if (slot >= _count)
        {
            _ended = true;
            _position = -1;
            return false;
        }

        (Block, Slot) = (block, slot);
        _position++;
        return true;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = Block.Ids[Slot];

    public override bool IsColumnActive(DataViewSchema.Column column) => activeColumns[column.Index] is not null;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => ColumnGetters.Cast<TValue>(activeColumns[column.Index]?.CreateGetter(this), column);
}
