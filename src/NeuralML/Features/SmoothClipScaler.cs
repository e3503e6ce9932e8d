using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>
/// Shifts and scales each feature and bends what is far outside back to within 3, smoothly: x / sqrt(1 + (x / 3)^2)
/// (Holzmüller et al. 2024, arXiv:2407.04491). With a factor of 0 a feature becomes 0.
/// </summary>
internal abstract class SmoothClipScaler(int[] slots, float[] center, float[] factor) : NumericScaler(slots)
{
    private const double Bound = 3;
    private const string CenterName = "center";
    private const string FactorName = "factor";

    private readonly float[] _center = center;
    private readonly float[] _factor = factor;

    protected SmoothClipScaler(int[] slots, StateReader state)
        : this(slots, state.Floats(CenterName, slots.Length), state.Floats(FactorName, slots.Length))
    {
    }

    public sealed override void Write(StateWriter state)
    {
        base.Write(state);
        state.Add(CenterName, _center);
        state.Add(FactorName, _factor);
    }

    protected sealed override float Scale(int index, float value)
    {
        // In double, which no Single can overflow.
        var scaled = ((double)value - _center[index]) * _factor[index];
        return (float)(scaled / Math.Sqrt(1 + (scaled * scaled / (Bound * Bound))));
    }

    /// <summary>One over the spread, or 0 where there is none.</summary>
    protected static float ToFactor(double spread)
    {
        var factor = 1 / spread;
        return double.IsFinite(factor) && factor <= float.MaxValue ? (float)factor : 0;
    }
}
