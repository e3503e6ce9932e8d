namespace NeuralML.Features;

/// <summary>
/// The bins of one numeric feature for a piecewise-linear embedding (Gorishniy et al. 2022, arXiv:2203.05556), mixed: a value that
/// occurs in more rows than a bin would hold has an edge of its own, and the other edges are quantiles of the remaining rows. Plain
/// quantiles would spend nearly all bins on a column that is mostly zero.
/// </summary>
internal sealed class PiecewiseBins
{
    private PiecewiseBins(float[] edges) => Edges = edges;

    /// <summary>
    /// The bins' bounds, strictly increasing, from the smallest value to the largest: a single one for a constant feature, none for one
    /// without values.
    /// </summary>
    public IReadOnlyList<float> Edges { get; }

    /// <summary>The number of bins; 0 for a feature with fewer than two values.</summary>
    public int Count => Math.Max(0, Edges.Count - 1);

    /// <param name="values">The feature in the training rows; missing values (NaN) do not count.</param>
    /// <param name="most">The most bins, at least 1.</param>
    public static PiecewiseBins Fit(ReadOnlySpan<float> values, int most = 48)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var sorted = WithoutMissing(values);
        Array.Sort(sorted);

        // Many rows, often few values: what is frequent is found in one walk over the runs of equal values.
        var distinct = new List<float>();
        var frequent = new List<float>();
        var rest = new List<float>();
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            distinct.Add(sorted[start]);
            if ((long)(end - start) * most > sorted.Length)
                frequent.Add(sorted[start]);
            else
                rest.AddRange(sorted.AsSpan(start, end - start));
            start = end;
        }

        return new PiecewiseBins(distinct.Count <= most + 1 ? [.. distinct] : Mix(frequent, [.. rest], most + 1));
    }

    private static float[] WithoutMissing(ReadOnlySpan<float> values)
    {
        var kept = new float[values.Length];
        var count = 0;
        foreach (var value in values)
        {
            if (!float.IsNaN(value))
                kept[count++] = value;
        }

        Array.Resize(ref kept, count);
        return kept;
    }

    // There are fewer frequent values than bins, so that at least two edges are left for the remaining rows: their extremes.
    private static float[] Mix(List<float> frequent, float[] rest, int edges)
    {
        var mixed = new SortedSet<float>(frequent);
        var quantiles = edges - frequent.Count;
        for (var i = 0; i < quantiles; i++)
            mixed.Add((float)SortedValues.Quantile(rest, i, quantiles - 1));
        return [.. mixed];
    }
}
