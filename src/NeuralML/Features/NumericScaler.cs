namespace NeuralML.Features;

/// <summary>Brings each numeric feature to a common scale. Fitted on the training rows only; safe for several threads.</summary>
internal abstract class NumericScaler(int featureCount)
{
    private readonly int _featureCount = featureCount;

    /// <summary>Fits on the given rows only, so that nothing of the validation rows is known in training.</summary>
    public static NumericScaler Fit(NumericScaling scaling, TrainingTable table, ReadOnlySpan<int> rows) => scaling switch
    {
        NumericScaling.Standard => StandardScaler.Fit(table, rows),
        NumericScaling.Robust => RobustScaler.Fit(table, rows),
        NumericScaling.QuantileNormal => QuantileNormalScaler.Fit(table, rows),
        _ => IdentityScaler.Fit(table, rows),
    };

    /// <summary>
    /// Writes the scaled values of <paramref name="rows"/>, <c>[rows, features]</c>, to <paramref name="target"/>. A missing value (NaN)
    /// becomes that of the feature's middle; an infinite one becomes NaN.
    /// </summary>
    public void Transform(ReadOnlySpan<float> rows, Span<float> target)
    {
        for (var start = 0; start < rows.Length; start += _featureCount)
        {
            var source = rows.Slice(start, _featureCount);
            var scaled = target.Slice(start, _featureCount);
            for (var slot = 0; slot < source.Length; slot++)
            {
                var value = source[slot];
                if (float.IsFinite(value))
                    scaled[slot] = Scale(slot, value);
                else
                    scaled[slot] = float.IsNaN(value) ? Middle(slot) : float.NaN;
            }
        }
    }

    /// <param name="slot">The feature.</param>
    /// <param name="value">Its value, a finite number.</param>
    protected abstract float Scale(int slot, float value);

    /// <summary>The scaled value of what stands in the middle of the feature: its mean or median.</summary>
    protected virtual float Middle(int slot) => 0;
}
