namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Draws the rows that the next trees are grown on, without replacement.</summary>
internal sealed class RowSampler(int rowCount, int treesPerSample, double share, int seed)
{
    private readonly Random _random = new(seed);
    private readonly bool[]? _chosen = treesPerSample > 0 && share < 1 ? new bool[rowCount] : null;
    private int[]? _sample;

    /// <summary>In order; null for all rows.</summary>
    public int[]? ForTree(int tree)
    {
        if (_chosen is null || tree % treesPerSample != 0)
            return _sample;
        var wanted = Math.Max(1, (int)(rowCount * share));
        var sample = _sample = new int[wanted];
        for (var row = 0; row < rowCount; row++)
        {
            _chosen[row] = _random.Next(rowCount - row) < wanted;
            if (_chosen[row])
                sample[^wanted--] = row;
        }

        return sample;
    }

    public bool IsLeftOut(int row) => _chosen is not null && !_chosen[row];
}
