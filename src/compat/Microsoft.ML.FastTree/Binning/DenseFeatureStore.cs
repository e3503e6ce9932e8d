namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Blocks of rows, each stored by column: neither writing rows nor reading columns strides through memory.</summary>
internal sealed class DenseFeatureStore(int featureCount) : IFeatureStore
{
    private const int BlockRows = 2048;

    // Columns that begin a power of two apart would compete for the same cache lines.
    private const int Stride = BlockRows + 16;

    private readonly List<float[]> _blocks = [];
    private int _count;

    public void Add(ReadOnlySpan<float> values, ReadOnlySpan<int> slots)
    {
        var row = _count++ % BlockRows;
        if (row == 0)
            _blocks.Add(new float[checked(Stride * featureCount)]);
        var block = _blocks[^1];
        if (values.Length == featureCount)
        {
            for (var i = 0; i < values.Length; i++)
                block[(i * Stride) + row] = values[i];
        }
        else
        {
            for (var i = 0; i < values.Length; i++)
                block[(slots[i] * Stride) + row] = values[i];
        }
    }

    public void CopyColumn(int feature, int firstRow, Span<float> target)
    {
        while (!target.IsEmpty)
        {
            var row = firstRow % BlockRows;
            var count = Math.Min(BlockRows - row, target.Length);
            _blocks[firstRow / BlockRows].AsSpan((feature * Stride) + row, count).CopyTo(target);
            target = target[count..];
            firstRow += count;
        }
    }

    public float Value(int row, int feature) => _blocks[row / BlockRows][(feature * Stride) + (row % BlockRows)];
}
