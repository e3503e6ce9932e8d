using NeuralML.Scoring.Rows;

namespace NeuralML.NearestNeighbors.Search;

/// <summary>A block of rows as products are made with it.</summary>
/// <param name="Panels">The rows, moved; of length 1 for the cosine.</param>
/// <param name="Bias">What is added to the products of each row: minus half of its squares, or 0 for the cosine.</param>
/// <param name="LargestSquares">The largest sum of squares of a row.</param>
internal sealed record ProductBlock(Panels Panels, AlignedFloats Bias, double LargestSquares)
{
    /// <param name="rows"><c>[rows, width]</c>.</param>
    /// <param name="center">What is taken from each row.</param>
    /// <param name="isCosine">Whether only the direction counts.</param>
    /// <param name="factor">The share of the squares that is left whatever rounding does.</param>
    public static ProductBlock Create(ReadOnlySpan<float> rows, float[] center, bool isCosine, double factor)
    {
        var count = rows.Length / center.Length;
        var panels = new Panels(count, center.Length, fill: 0);
        var bias = new AlignedFloats(panels.Count * Panels.Size);
        bias.Span.Fill(float.NegativeInfinity);
        var moved = new float[center.Length];
        var largest = 0.0;
        for (var row = 0; row < count; row++)
        {
            var squares = Move(rows.Slice(row * center.Length, center.Length), center, isCosine, moved);
            largest = Math.Max(largest, squares);
            panels.Set(row, moved);
            bias.Span[row] = isCosine ? 0 : Rounding.Up(-squares / 2 * factor);
        }

        return new ProductBlock(panels, bias, largest);
    }

    /// <summary>A row as products are made with it.</summary>
    /// <returns>Its sum of squares.</returns>
    public static double Move(ReadOnlySpan<float> row, ReadOnlySpan<float> center, bool isCosine, Span<float> target)
    {
        var squares = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            target[i] = row[i] - center[i];
            squares += (double)target[i] * target[i];
        }

        if (!isCosine || squares == 0)
            return squares;
        var length = Math.Sqrt(squares);
        for (var i = 0; i < row.Length; i++)
            target[i] = (float)(row[i] / length);
        return squares;
    }
}
