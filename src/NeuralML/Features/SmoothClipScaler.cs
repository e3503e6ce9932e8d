using System.Numerics;
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

    protected sealed override int TransformFirst(ReadOnlySpan<float> row, Span<float> target)
    {
        Span<float> values = stackalloc float[Vector<float>.Count];
        var done = 0;
        for (; done + values.Length <= Count; done += values.Length)
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = row[Slots[done + i]];
            var value = new Vector<float>(values);
            Vector.Widen(value, out var low, out var high);
            Vector.Widen(new Vector<float>(_center, done), out var lowCenter, out var highCenter);
            Vector.Widen(new Vector<float>(_factor, done), out var lowFactor, out var highFactor);
            var scaled = Vector.Narrow(Bend((low - lowCenter) * lowFactor), Bend((high - highCenter) * highFactor));
            // Of infinite ones NaN is left.
            Vector.ConditionalSelect(Vector.Equals(value, value), scaled, Vector<float>.Zero).CopyTo(target[done..]);
        }

        return done;
    }

    protected sealed override float Scale(int index, float value)
    {
        // In double, which no Single can overflow.
        var scaled = ((double)value - _center[index]) * _factor[index];
        return (float)(scaled / Math.Sqrt(1 + (scaled * scaled / (Bound * Bound))));
    }

    private static Vector<double> Bend(Vector<double> scaled)
        => scaled / Vector.SquareRoot(Vector<double>.One + (scaled * scaled / new Vector<double>(Bound * Bound)));

    /// <summary>One over the spread, or 0 where there is none.</summary>
    protected static float ToFactor(double spread)
    {
        var factor = 1 / spread;
        return double.IsFinite(factor) && factor <= float.MaxValue ? (float)factor : 0;
    }
}
