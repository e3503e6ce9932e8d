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

    public float SquaredDistance(ReadOnlySpan<float> point)
    {
        if (!IsSparse)
        {
            var distance = TensorPrimitives.Distance(_values, point);
            return distance * distance;
        }

        // What is not in a slot of this row differs from 0.
        double sum = TensorPrimitives.SumOfSquares(point);
        for (var i = 0; i < _values.Length; i++)
            sum += _values[i] * ((double)_values[i] - (2 * point[_slots[i]]));
        return (float)Math.Max(0, sum);
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

    /// <summary>Adds 1 where a feature is above 0.</summary>
    public void CountPositive(Span<long> counts)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i] > 0)
                counts[IsSparse ? _slots[i] : i]++;
        }
    }

    /// <summary>The sum of what stands in the slots in which a feature is above 0.</summary>
    public double SumOverPositive(ReadOnlySpan<double> terms)
    {
        double sum = 0;
        for (var i = 0; i < _values.Length; i++)
            sum += _values[i] > 0 ? terms[IsSparse ? _slots[i] : i] : 0;
        return sum;
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
