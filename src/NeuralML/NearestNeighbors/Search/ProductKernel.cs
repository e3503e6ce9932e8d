using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuralML.NearestNeighbors.Search;

/// <summary>
/// Products of queries with a panel of 16 rows, compared with a threshold while they are in registers: no product is ever stored.
/// A panel has the first numbers of its rows, then the second.
/// </summary>
internal static class ProductKernel
{
    public const int Panel = 16;
    public const int Together = 4;

    private const int Half = Panel / 2;

    /// <param name="x">Four queries, <c>[4, width]</c>.</param>
    /// <param name="panel"><c>[width, 16]</c>.</param>
    /// <param name="bias">What is added to the products, <c>[16]</c>.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="thresholds">Of each query.</param>
    /// <returns>A bit for each product above the threshold: 16 for the first query, in the lowest bits, then the next.</returns>
    public static ulong Four(ref float x, ref float panel, ref float bias, nint width, ref float thresholds)
    {
        ref var x1 = ref Unsafe.Add(ref x, width);
        ref var x2 = ref Unsafe.Add(ref x1, width);
        ref var x3 = ref Unsafe.Add(ref x2, width);
        var left0 = Vector256.LoadUnsafe(ref bias);
        var right0 = Vector256.LoadUnsafe(ref bias, Half);
        var (left1, left2, left3) = (left0, left0, left0);
        var (right1, right2, right3) = (right0, right0, right0);
        for (nint i = 0; i < width; i++)
        {
            var left = Vector256.LoadUnsafe(ref panel);
            var right = Vector256.LoadUnsafe(ref panel, Half);
            panel = ref Unsafe.Add(ref panel, Panel);
            var value = Vector256.Create(Unsafe.Add(ref x, i));
            left0 = Vector256.MultiplyAddEstimate(value, left, left0);
            right0 = Vector256.MultiplyAddEstimate(value, right, right0);
            value = Vector256.Create(Unsafe.Add(ref x1, i));
            left1 = Vector256.MultiplyAddEstimate(value, left, left1);
            right1 = Vector256.MultiplyAddEstimate(value, right, right1);
            value = Vector256.Create(Unsafe.Add(ref x2, i));
            left2 = Vector256.MultiplyAddEstimate(value, left, left2);
            right2 = Vector256.MultiplyAddEstimate(value, right, right2);
            value = Vector256.Create(Unsafe.Add(ref x3, i));
            left3 = Vector256.MultiplyAddEstimate(value, left, left3);
            right3 = Vector256.MultiplyAddEstimate(value, right, right3);
        }

        var threshold0 = Vector256.Create(thresholds);
        var threshold1 = Vector256.Create(Unsafe.Add(ref thresholds, 1));
        var threshold2 = Vector256.Create(Unsafe.Add(ref thresholds, 2));
        var threshold3 = Vector256.Create(Unsafe.Add(ref thresholds, 3));
        // Hardly any product is above: they are looked at one by one only if one is.
        var any = Above(Vector256.Max(left0, right0), threshold0) | Above(Vector256.Max(left1, right1), threshold1)
            | Above(Vector256.Max(left2, right2), threshold2) | Above(Vector256.Max(left3, right3), threshold3);
        if (any.ExtractMostSignificantBits() == 0)
            return 0;
        return Bits(left0, right0, threshold0) | (ulong)Bits(left1, right1, threshold1) << Panel
            | (ulong)Bits(left2, right2, threshold2) << (2 * Panel) | (ulong)Bits(left3, right3, threshold3) << (3 * Panel);
    }

    /// <summary>The same for one query.</summary>
    /// <inheritdoc cref="Four"/>
    public static uint One(ref float x, ref float panel, ref float bias, nint width, float threshold)
    {
        var left = Vector256.LoadUnsafe(ref bias);
        var right = Vector256.LoadUnsafe(ref bias, Half);
        for (nint i = 0; i < width; i++)
        {
            var value = Vector256.Create(Unsafe.Add(ref x, i));
            left = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref panel), left);
            right = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref panel, Half), right);
            panel = ref Unsafe.Add(ref panel, Panel);
        }

        return Bits(left, right, Vector256.Create(threshold));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Above(Vector256<float> values, Vector256<float> threshold)
        => Vector256.GreaterThan(values, threshold);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bits(Vector256<float> left, Vector256<float> right, Vector256<float> threshold)
        => Above(left, threshold).ExtractMostSignificantBits() | Above(right, threshold).ExtractMostSignificantBits() << Half;
}
