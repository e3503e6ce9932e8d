using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NeuralML.KernelSvm;

/// <summary>Sums of products of single precision, added up in double.</summary>
internal static class WeightedSum
{
    public static double Of(ReadOnlySpan<float> values, ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weights.Length, values.Length);
        ref var v = ref MemoryMarshal.GetReference(values);
        ref var w = ref MemoryMarshal.GetReference(weights);
        var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
        nuint i = 0;
        for (; i + 8 <= (nuint)values.Length; i += 8)
        {
            var (left, right) = Vector256.Widen(Vector256.LoadUnsafe(ref v, i));
            even = Vector256.MultiplyAddEstimate(left, Vector256.LoadUnsafe(ref w, i), even);
            odd = Vector256.MultiplyAddEstimate(right, Vector256.LoadUnsafe(ref w, i + 4), odd);
        }

        var sum = Vector256.Sum(even + odd);
        for (var rest = (int)i; rest < values.Length; rest++)
            sum += values[rest] * weights[rest];
        return sum;
    }

    /// <summary>Adds values times a factor to sums.</summary>
    public static void Add(ReadOnlySpan<float> values, double factor, Span<double> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, values.Length);
        ref var v = ref MemoryMarshal.GetReference(values);
        ref var s = ref MemoryMarshal.GetReference(sums);
        var factors = Vector256.Create(factor);
        nuint i = 0;
        for (; i + 8 <= (nuint)values.Length; i += 8)
        {
            var (left, right) = Vector256.Widen(Vector256.LoadUnsafe(ref v, i));
            Vector256.MultiplyAddEstimate(left, factors, Vector256.LoadUnsafe(ref s, i)).StoreUnsafe(ref s, i);
            Vector256.MultiplyAddEstimate(right, factors, Vector256.LoadUnsafe(ref s, i + 4)).StoreUnsafe(ref s, i + 4);
        }

        for (var rest = (int)i; rest < values.Length; rest++)
            sums[rest] += values[rest] * factor;
    }
}
