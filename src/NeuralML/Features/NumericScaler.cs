using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>Brings each of some numeric features to a common scale. Fitted on the training rows only; safe for several threads.</summary>
/// <param name="slots">Which features of a row, one or more.</param>
internal abstract class NumericScaler(int[] slots)
{
    protected const string SlotsName = "slots";

    private readonly int[] _slots = slots;

    /// <summary>Numbers that a row becomes.</summary>
    public int Count => _slots.Length;

    protected ReadOnlySpan<int> Slots => _slots;

    /// <summary>Fits on the given rows only, so that nothing of the validation rows is known in training.</summary>
    public static NumericScaler Fit(NumericScaling scaling, TrainingTable table, ReadOnlySpan<int> rows, int[] slots) => scaling switch
    {
        NumericScaling.Standard => StandardScaler.Fit(table, rows, slots),
        NumericScaling.Robust => RobustScaler.Fit(table, rows, slots),
        NumericScaling.QuantileNormal => QuantileNormalScaler.Fit(table, rows, slots),
        _ => IdentityScaler.Fit(table, rows, slots),
    };

    /// <param name="scaling">What was fitted.</param>
    /// <param name="featureCount">Features of a row.</param>
    /// <param name="state">Where its numbers are.</param>
    /// <exception cref="FormatException">They are not there.</exception>
    public static NumericScaler Read(NumericScaling scaling, int featureCount, StateReader state)
    {
        var slots = state.Indices(SlotsName, featureCount);
        return scaling switch
        {
            NumericScaling.Standard => new StandardScaler(slots, state),
            NumericScaling.Robust => new RobustScaler(slots, state),
            NumericScaling.QuantileNormal => new QuantileNormalScaler(slots, state),
            _ => new IdentityScaler(slots, state),
        };
    }

    public virtual void Write(StateWriter state) => state.Add(SlotsName, _slots);

    /// <summary>
    /// Writes the scaled values of the slots of <paramref name="row"/>, which has all features, to <paramref name="target"/>,
    /// <c>[Count]</c>. A missing value (NaN) becomes that of the feature's middle; an infinite one becomes NaN.
    /// </summary>
    public void Transform(ReadOnlySpan<float> row, Span<float> target)
    {
        for (var i = TransformFirst(row, target); i < _slots.Length; i++)
        {
            var value = row[_slots[i]];
            if (float.IsFinite(value))
                target[i] = Scale(i, value);
            else
                target[i] = float.IsNaN(value) ? Middle(i) : float.NaN;
        }
    }

    /// <summary>The same for as many of the first slots as can be done at once.</summary>
    /// <returns>How many.</returns>
    protected virtual int TransformFirst(ReadOnlySpan<float> row, Span<float> target) => 0;

    /// <param name="index">Which of the slots.</param>
    /// <param name="value">Its value, a finite number.</param>
    protected abstract float Scale(int index, float value);

    /// <summary>The scaled value of what stands in the middle of the feature: its mean or median.</summary>
    protected virtual float Middle(int index) => 0;
}
