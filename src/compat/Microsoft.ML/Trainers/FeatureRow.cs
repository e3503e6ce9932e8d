using System.Numerics.Tensors;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>The features of a row: all of them, or those that are not 0 and as many slots, in which they are.</summary>
internal readonly ref struct FeatureRow(ReadOnlySpan<float> values, ReadOnlySpan<int> slots)
{
    private readonly ReadOnlySpan<float> _values = values;
    private readonly ReadOnlySpan<int> _slots = slots;

    private bool IsSparse => _slots.Length == _values.Length;

    public static FeatureRow Of(in VBuffer<float> features) => new(features.GetValues(), features.GetIndices());

    public float Dot(ReadOnlySpan<float> weights)
    {
        if (!IsSparse)
            return TensorPrimitives.Dot(_values, weights);
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
            sum += _values[i] * weights[_slots[i]];
        return (float)sum;
    }

    /// <summary>Adds the features times a factor.</summary>
    public void AddTo(Span<float> target, float factor)
    {
        if (!IsSparse)
        {
            TensorPrimitives.MultiplyAdd(_values, factor, target, target);
            return;
        }

        for (var i = 0; i < _values.Length; i++)
            target[_slots[i]] += factor * _values[i];
    }

    public float SumOfSquares() => TensorPrimitives.SumOfSquares(_values);

    /// <summary>For the slots of this row: the source, nearer to 0 by the threshold.</summary>
    public void Shrink(ReadOnlySpan<float> source, float threshold, Span<float> target)
    {
        if (IsSparse)
        {
            foreach (var slot in _slots)
                target[slot] = Shrink(source[slot], threshold);
            return;
        }

        for (var i = 0; i < source.Length; i++)
            target[i] = Shrink(source[i], threshold);
    }

    public void CopyTo(Span<double> target)
    {
        if (!IsSparse)
        {
            TensorPrimitives.ConvertTruncating(_values, target);
            return;
        }

        target.Clear();
        for (var i = 0; i < _values.Length; i++)
            target[_slots[i]] = _values[i];
    }

    private static float Shrink(float value, float threshold) => MathF.CopySign(MathF.Max(MathF.Abs(value) - threshold, 0), value);
}
