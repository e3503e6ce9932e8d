namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Puts features that are never both other than 0, such as the slots of a one-hot vector, into one column.</summary>
internal sealed class FeatureBundler(int rowCount)
{
    // A new feature is tried with the bundles begun last: one-hot slots are neighbours.
    private const int MostOpen = 8;
    private const int MostBins = 256;
    private const float FewestZeros = 0.05f;

    private readonly List<Bundle> _open = [];

    public static bool IsCandidate(FeatureBins bins) => bins.ZeroShare >= FewestZeros;

    /// <summary>The column of the feature and the offset of its bins there; a new column where it fits into none.</summary>
    /// <param name="values">Those of the feature in all rows.</param>
    /// <param name="bins">Those of the feature.</param>
    /// <param name="newColumn">The column to begin.</param>
    public (int Column, int Offset) Place(ReadOnlySpan<float> values, FeatureBins bins, int newColumn)
    {
        var occupied = Occupied(values);
        foreach (var bundle in _open)
        {
            if (bundle.Bins + bins.Count - 1 > MostBins || Overlap(bundle.Occupied, occupied))
                continue;
            for (var i = 0; i < occupied.Length; i++)
                bundle.Occupied[i] |= occupied[i];
            var offset = bundle.Bins;
            bundle.Bins += bins.Count - 1;
            return (bundle.Column, offset);
        }

        if (_open.Count == MostOpen)
            _open.RemoveAt(0);
        _open.Add(new Bundle(newColumn, occupied) { Bins = bins.Count });
        return (newColumn, 1);
    }

    private ulong[] Occupied(ReadOnlySpan<float> values)
    {
        var occupied = new ulong[(rowCount + 63) / 64];
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] != 0)
                occupied[row >> 6] |= 1ul << row;
        }

        return occupied;
    }

    private static bool Overlap(ulong[] left, ulong[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if ((left[i] & right[i]) != 0)
                return true;
        }

        return false;
    }

    private sealed class Bundle(int column, ulong[] occupied)
    {
        public int Column { get; } = column;

        public ulong[] Occupied { get; } = occupied;

        public int Bins { get; set; }
    }
}
