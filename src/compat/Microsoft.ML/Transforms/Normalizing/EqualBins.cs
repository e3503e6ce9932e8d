using System.Numerics;

namespace Microsoft.ML.Transforms;

/// <summary>Divides values into bins of about as many rows each.</summary>
internal static class EqualBins
{
    /// <param name="counts">The distinct values in ascending order.</param>
    /// <param name="maximumBinCount">How many bins there may be.</param>
    /// <returns>The bounds, half-way between two values; the last one is infinite.</returns>
    public static T[] GetUpperBounds<T>((double Value, long Count)[] counts, int maximumBinCount)
        where T : struct, IFloatingPointIeee754<T>
    {
        var bins = Math.Max(1, Math.Min(counts.Length, maximumBinCount));
        var bounds = new T[bins];
        bounds[^1] = T.PositiveInfinity;
        var rest = counts.Sum(pair => pair.Count);
        var next = 0;
        for (var bin = 0; bin < bins - 1; bin++)
        {
            // Each bin aims at its share of what the bins before have left, and leaves a value for each behind it.
            var share = (double)rest / (bins - bin);
            var rows = counts[next++].Count;
            while (next < counts.Length - (bins - bin - 1) && Math.Abs(rows + counts[next].Count - share) < Math.Abs(rows - share))
                rows += counts[next++].Count;
            rest -= rows;
            bounds[bin] = Between<T>(counts[next - 1].Value, counts[next].Value);
        }

        return bounds;
    }

    // Not the sum's half, which may be infinite.
    public static T Between<T>(double lower, double upper)
        where T : struct, IFloatingPointIeee754<T> => T.CreateChecked((lower / 2) + (upper / 2));
}
