using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NeuralML.KernelSvm;

/// <summary>The sum of products, added up in double precision.</summary>
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
}
