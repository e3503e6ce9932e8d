using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuralML.KernelSvm.Kernels;

/// <summary>From differences, not from products: rows far from the origin that are near each other keep their distance.</summary>
internal readonly struct SquaredDistance : IMeasure
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> sum, Vector256<float> x, Vector256<float> y)
    {
        var difference = x - y;
        return Vector256.MultiplyAddEstimate(difference, difference, sum);
    }
}
