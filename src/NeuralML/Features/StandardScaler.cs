namespace NeuralML.Features;

/// <summary>
/// Shifts and scales each feature to mean 0 and variance 1 and bends what is far outside back to within 3, smoothly
/// (Holzmüller et al. 2024, arXiv:2407.04491). A constant feature becomes 0.
/// </summary>
internal sealed class StandardScaler
{
    private const double Bound = 3;

    private readonly float[] _mean;
    private readonly float[] _scale;

    private StandardScaler(float[] mean, float[] scale)
    {
        _mean = mean;
        _scale = scale;
    }

    /// <summary>Fits on the given rows only, so that nothing of the validation rows is known in training.</summary>
    public static StandardScaler Fit(TrainingTable table, ReadOnlySpan<int> rows)
    {
        var mean = new double[table.FeatureCount];
        var squares = new double[table.FeatureCount];
        for (var i = 0; i < rows.Length; i++)
        {
            // Welford's update: stable for features with a large mean and a small spread.
            var row = table.GetRow(rows[i]);
            for (var slot = 0; slot < row.Length; slot++)
            {
                var delta = row[slot] - mean[slot];
                mean[slot] += delta / (i + 1);
                squares[slot] += delta * (row[slot] - mean[slot]);
            }
        }

        var count = rows.Length;
        return new StandardScaler(
            Array.ConvertAll(mean, value => (float)value),
            Array.ConvertAll(squares, value => ToScale(value / count)));
    }

    /// <summary>Writes the scaled values of <paramref name="rows"/>, <c>[rows, features]</c>, to <paramref name="target"/>.</summary>
    public void Transform(ReadOnlySpan<float> rows, Span<float> target)
    {
        for (var start = 0; start < rows.Length; start += _mean.Length)
        {
            var source = rows.Slice(start, _mean.Length);
            var scaled = target.Slice(start, _mean.Length);
            for (var slot = 0; slot < source.Length; slot++)
            {
                // In double, which no Single can overflow.
                var value = ((double)source[slot] - _mean[slot]) * _scale[slot];
                scaled[slot] = (float)(value / Math.Sqrt(1 + (value * value / (Bound * Bound))));
            }
        }
    }

    private static float ToScale(double variance)
    {
        var scale = 1 / Math.Sqrt(variance);
        return double.IsFinite(scale) && scale <= float.MaxValue ? (float)scale : 0;
    }
}
