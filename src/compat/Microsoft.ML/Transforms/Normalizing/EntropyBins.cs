using System.Numerics;

namespace Microsoft.ML.Transforms;

/// <summary>Splits values where the labels' entropy falls most, as long as that pays (Fayyad and Irani 1993).</summary>
internal sealed class EntropyBins((double Value, long[] Counts)[] values, int maximumBinCount, int minimumExamplesPerBin)
{
    /// <summary>The bounds, half-way between two values; the last one is infinite.</summary>
    public T[] GetUpperBounds<T>()
        where T : struct, IFloatingPointIeee754<T>
    {
        var bounds = new SortedSet<int>();
        var splits = new PriorityQueue<(int Start, int Split, int End), double>();
        Enqueue(0, values.Length);
        while (bounds.Count < maximumBinCount - 1 && splits.TryDequeue(out var best, out _))
        {
            bounds.Add(best.Split);
            Enqueue(best.Start, best.Split);
            Enqueue(best.Split, best.End);
        }

        return [.. bounds.Select(i => EqualBins.Between<T>(values[i - 1].Value, values[i].Value)), T.PositiveInfinity];

        void Enqueue(int start, int end)
        {
            if (FindSplit(start, end) is { } found)
                splits.Enqueue((start, found.Split, end), -found.Gain);
        }
    }

    private static double Entropy(long[] counts, long rows)
    {
        var entropy = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                entropy -= (double)count / rows * Math.Log2((double)count / rows);
        }

        return entropy;
    }

    /// <summary>The split with the greatest gain of bits, or null if none is worth its description length.</summary>
    private (int Split, double Gain)? FindSplit(int start, int end)
    {
        if (end - start < 2)
            return null;
        var right = new long[values[start].Counts.Length];
        for (var i = start; i < end; i++)
            Add(right, i, 1);
        var left = new long[right.Length];
        var rows = right.Sum();
        var classes = right.Count(count => count > 0);
        var entropy = Entropy(right, rows);
        (int Split, double Gain)? best = null;
        for (var split = start + 1; split < end; split++)
        {
            Add(left, split - 1, 1);
            Add(right, split - 1, -1);
            var leftRows = left.Sum();
            var rightRows = rows - leftRows;
            if (leftRows < minimumExamplesPerBin || rightRows < minimumExamplesPerBin)
                continue;
            var leftBits = Entropy(left, leftRows);
            var rightBits = Entropy(right, rightRows);
            var gain = (rows * entropy) - (leftRows * leftBits) - (rightRows * rightBits);
            var cost = Math.Log2(rows - 1) + Math.Log2(Math.Pow(3, classes) - 2)
                - ((classes * entropy) - (left.Count(count => count > 0) * leftBits) - (right.Count(count => count > 0) * rightBits));
            if (gain > cost && gain > (best?.Gain ?? 0))
                best = (split, gain);
        }

        return best;
    }

    private void Add(long[] counts, int value, int sign)
    {
        for (var i = 0; i < counts.Length; i++)
            counts[i] += sign * values[value].Counts[i];
    }
}
