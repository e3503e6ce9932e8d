namespace NeuralML.NearestNeighbors.Search;

/// <summary>Rows of numbers in blocks; a store with more rows has the full blocks in common with the one before.</summary>
internal sealed class RowStore
{
    /// <summary>Rows in a block.</summary>
    public const int BlockSize = 1 << Shift;

    private const int Shift = 10;

    private readonly float[][] _blocks;

    private RowStore(float[][] blocks, int width, int count)
    {
        _blocks = blocks;
        Width = width;
        Count = count;
    }

    /// <summary>Numbers in a row.</summary>
    public int Width { get; }

    public int Count { get; }

    public IReadOnlyList<float[]> Blocks => _blocks;

    public ReadOnlySpan<float> this[int row]
        => _blocks[row >> Shift].AsSpan((row & (BlockSize - 1)) * Width, Width);

    public static RowStore Empty(int width) => new([], width, 0);

    /// <summary>How many rows the block has of so many rows in all.</summary>
    public static int RowsIn(int block, int count) => Math.Min(BlockSize, count - (block * BlockSize));

    /// <param name="blocks">All full but the last.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="count">The number of rows.</param>
    public static RowStore Of(float[][] blocks, int width, int count) => new(blocks, width, count);

    /// <summary>These rows and more behind them.</summary>
    /// <param name="rows"><c>[rows, width]</c>.</param>
    public RowStore Append(ReadOnlySpan<float> rows)
    {
        var count = checked(Count + (rows.Length / Width));
        var blocks = new float[(count + BlockSize - 1) / BlockSize][];
        for (var block = 0; block < blocks.Length; block++)
        {
            var size = RowsIn(block, count) * Width;
            var old = block < _blocks.Length ? _blocks[block] : [];
            if (old.Length < size)
            {
                var grown = new float[size];
                old.CopyTo(grown, 0);
                rows[..(size - old.Length)].CopyTo(grown.AsSpan(old.Length));
                rows = rows[(size - old.Length)..];
                old = grown;
            }

            blocks[block] = old;
        }

        return new RowStore(blocks, Width, count);
    }
}
