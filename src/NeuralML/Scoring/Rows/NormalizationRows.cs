using NeuralML.Networks.Layers;

namespace NeuralML.Scoring.Rows;

/// <summary>A <see cref="BatchNormalization"/> by its running statistics: a factor and a shift for each feature.</summary>
internal sealed class NormalizationRows
{
    private readonly float[] _factor;
    private readonly float[] _shift;

    public NormalizationRows(BatchNormalization layer)
    {
        _factor = Floats.Of(layer.Weight);
        _shift = Floats.Of(layer.Bias);
        var (mean, variance) = (Floats.Of(layer.Mean), Floats.Of(layer.Variance));
        for (var i = 0; i < _factor.Length; i++)
        {
            _factor[i] = (float)(_factor[i] / Math.Sqrt(variance[i] + BatchNormalization.Epsilon));
            _shift[i] -= _factor[i] * mean[i];
        }
    }

    /// <param name="source"><c>[rows, stride]</c>.</param>
    /// <param name="target">The same, or another of that size.</param>
    /// <param name="stride">From one row to the next.</param>
    public void Apply(ReadOnlySpan<float> source, Span<float> target, int stride)
    {
        for (var row = 0; row < source.Length; row += stride)
        {
            for (var i = 0; i < _factor.Length; i++)
                target[row + i] = (source[row + i] * _factor[i]) + _shift[i];
        }
    }
}
