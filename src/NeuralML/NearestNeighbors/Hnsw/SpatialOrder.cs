using NeuralML.NearestNeighbors.Search;

namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>
/// An order in which near rows mostly lie near each other in memory, so that a walk stays in few pages: halves by the feature of the
/// largest variance, again and again.
/// </summary>
internal static class SpatialOrder
{
    private const int FewestRows = 32;
    private const int SampleRows = 64;

    /// <param name="rows">The rows.</param>
    /// <param name="first">The first to put in order; those before it are not part of it.</param>
    /// <returns>Their numbers.</returns>
    public static int[] Of(RowStore rows, int first)
    {
        int[] order = [.. Enumerable.Range(first, rows.Count - first)];
        Split(rows, order, new float[order.Length]);
        return order;
    }

    private static void Split(RowStore rows, Span<int> order, Span<float> keys)
    {
        if (order.Length <= FewestRows)
            return;
        var feature = Widest(rows, order);
        for (var i = 0; i < order.Length; i++)
            keys[i] = rows[order[i]][feature];
        keys.Sort(order);
        var middle = order.Length / 2;
        Split(rows, order[..middle], keys[..middle]);
        Split(rows, order[middle..], keys[middle..]);
    }

    /// <summary>The feature of the largest variance among some of the rows.</summary>
    private static int Widest(RowStore rows, ReadOnlySpan<int> order)
    {
        var sums = new double[rows.Width];
        var squares = new double[rows.Width];
        for (var i = 0; i < SampleRows; i++)
        {
            var values = rows[order[(int)((long)i * order.Length / SampleRows)]];
            for (var feature = 0; feature < values.Length; feature++)
            {
                sums[feature] += values[feature];
                squares[feature] += (double)values[feature] * values[feature];
            }
        }

        var widest = 0;
        for (var feature = 0; feature < sums.Length; feature++)
            squares[feature] -= sums[feature] * sums[feature] / SampleRows;
        for (var feature = 1; feature < sums.Length; feature++)
            widest = squares[feature] > squares[widest] ? feature : widest;
        return widest;
    }
}
