using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NeuralML.KernelSvm.Kernels;

internal readonly struct DotProduct : IMeasure
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> sum, Vector256<float> x, Vector256<float> y)
        => Vector256.MultiplyAddEstimate(x, y, sum);

    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sums = Vector256<double>.Zero;
        var left = MemoryMarshal.Cast<double, Vector256<double>>(x);
        var right = MemoryMarshal.Cast<double, Vector256<double>>(y[..x.Length]);
        for (var i = 0; i < left.Length; i++)
            sums = Vector256.MultiplyAddEstimate(left[i], right[i], sums);
        var sum = Vector256.Sum(sums);
        for (var i = left.Length * Vector256<double>.Count; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }
}
