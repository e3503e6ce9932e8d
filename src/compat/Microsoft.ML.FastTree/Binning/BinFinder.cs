using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Finds the bins of features, with memory that is used again from feature to feature.</summary>
internal sealed class BinFinder(int rowCount, int maximumBinCount)
{
    // A bin is a byte, and one is for missing values.
    private const int MostBins = 255;

    private readonly int _maximum = Math.Min(maximumBinCount, MostBins);
    private readonly float[] _sorted = new float[rowCount];
    private readonly float[] _scratch = new float[rowCount];
    private readonly List<float> _distinct = [];
    private readonly List<int> _counts = [];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FeatureBins Find(ReadOnlySpan<float> values)
    {
        int zeros = 0, missing = 0, others = 0;
        foreach (var value in values)
        {
            if (value == 0)
                zeros++;
            else if (float.IsNaN(value))
                missing++;
            else
                _sorted[others++] = value;
        }

        FloatSorter.Sort(_sorted.AsSpan(0, others), _scratch);
        FindDistinct(_sorted.AsSpan(0, others), zeros);
        return new FeatureBins(
            _distinct.Count <= _maximum ? BoundAll() : BoundEvenly(values.Length - missing), missing > 0, (float)zeros / values.Length);
    }

    private void FindDistinct(ReadOnlySpan<float> sorted, int zeros)
    {
        _distinct.Clear();
        _counts.Clear();
        for (var i = 0; i < sorted.Length;)
        {
            if (zeros > 0 && sorted[i] > 0)
            {
                Add(0, zeros);
                zeros = 0;
            }

            var first = i;
            while (i < sorted.Length && sorted[i] == sorted[first])
                i++;
            Add(sorted[first], i - first);
        }

        if (zeros > 0)
            Add(0, zeros);

        void Add(float value, int count)
        {
            _distinct.Add(value);
            _counts.Add(count);
        }
    }

    private float[] BoundAll()
    {
        var bounds = new float[Math.Max(0, _distinct.Count - 1)];
        for (var i = 0; i < bounds.Length; i++)
            bounds[i] = Between(_distinct[i], _distinct[i + 1]);
        return bounds;
    }

    /// <summary>Values that are frequent enough get a bin of their own; the rest is spread over the other bins evenly.</summary>
    private float[] BoundEvenly(int rows)
    {
        var bounds = new List<float>(_maximum);
        int binsLeft = _maximum, rowsLeft = rows, inBin = 0;
        for (var i = 0; i < _distinct.Count - 1 && binsLeft > 1; i++)
        {
            inBin += _counts[i];
            var share = (double)rowsLeft / binsLeft;
            // Closed early where the next value would overshoot by more than this bin falls short.
            if (_distinct.Count - 1 - i >= binsLeft && inBin < share && inBin + _counts[i + 1] - share <= share - inBin)
                continue;
            bounds.Add(Between(_distinct[i], _distinct[i + 1]));
            rowsLeft -= inBin;
            inBin = 0;
            binsLeft--;
        }

        return [.. bounds];
    }

    /// <summary>The middle, or the lower value where no number is between them.</summary>
    private static float Between(float low, float high)
    {
        var middle = (float)(((double)low + high) / 2);
        return middle < high && !float.IsInfinity(middle) ? middle : low;
    }
}
