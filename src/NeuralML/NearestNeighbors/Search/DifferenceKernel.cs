using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuralML.NearestNeighbors.Search;

/// <summary>Sums of powers of the differences between a query and a panel of 16 rows, compared with a threshold.</summary>
/// <param name="power">The power.</param>
internal readonly struct DifferenceKernel(double power)
{
    private const int Panel = ProductKernel.Panel;
    private const int Half = Panel / 2;

    // Of a power that is computed through logarithms.
    private const double PowerError = 1e-4;

    /// <summary>What the sum of a row is below if its rank is at most a limit, whatever rounding does.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="width">How many differences are added up.</param>
    public float Threshold(double limit, int width)
    {
        var error = ((width + 8) * Rounding.Unit) + (power is 1 or 2 ? 0 : PowerError * power);
        return float.BitIncrement(Rounding.Up(limit * (1 + error) / (1 - error)));
    }

    /// <param name="x">The query, <c>[width]</c>.</param>
    /// <param name="panel"><c>[width, 16]</c>.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="threshold">What sums are compared with.</param>
    /// <returns>A bit for each sum that is below, or too large for a Single.</returns>
    public uint Below(ref float x, ref float panel, nint width, float threshold)
    {
        var (left, right) = power switch
        {
            2 => Sum<Squares>(ref x, ref panel, width),
            1 => Sum<Absolutes>(ref x, ref panel, width),
            _ => Powers(ref x, ref panel, width),
        };
        var limit = Vector256.Create(threshold);
        return Bits(left, limit) | Bits(right, limit) << Half;
    }

    private static uint Bits(Vector256<float> sums, Vector256<float> limit)
        => (Vector256.LessThan(sums, limit) | Vector256.Equals(sums, Vector256.Create(float.PositiveInfinity)))
            .ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> Left, Vector256<float> Right) Sum<TTerm>(ref float x, ref float panel, nint width)
        where TTerm : struct, ITerm
    {
        var (left, right) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (nint i = 0; i < width; i++)
        {
            var value = Vector256.Create(Unsafe.Add(ref x, i));
            left = TTerm.Add(value - Vector256.LoadUnsafe(ref panel), left);
            right = TTerm.Add(value - Vector256.LoadUnsafe(ref panel, Half), right);
            panel = ref Unsafe.Add(ref panel, Panel);
        }

        return (left, right);
    }

    private (Vector256<float> Left, Vector256<float> Right) Powers(ref float x, ref float panel, nint width)
    {
        var exponent = Vector256.Create((float)power);
        var (left, right) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (nint i = 0; i < width; i++)
        {
            var value = Vector256.Create(Unsafe.Add(ref x, i));
            left += Power(value - Vector256.LoadUnsafe(ref panel), exponent);
            right += Power(value - Vector256.LoadUnsafe(ref panel, Half), exponent);
            panel = ref Unsafe.Add(ref panel, Panel);
        }

        return (left, right);
    }

    private static Vector256<float> Power(Vector256<float> difference, Vector256<float> exponent)
        => Vector256.Exp(exponent * Vector256.Log(Vector256.Abs(difference)));

    private interface ITerm
    {
        static abstract Vector256<float> Add(Vector256<float> difference, Vector256<float> sum);
    }

    private readonly struct Squares : ITerm
    {
        public static Vector256<float> Add(Vector256<float> difference, Vector256<float> sum)
            => Vector256.MultiplyAddEstimate(difference, difference, sum);
    }

    private readonly struct Absolutes : ITerm
    {
        public static Vector256<float> Add(Vector256<float> difference, Vector256<float> sum) => sum + Vector256.Abs(difference);
    }
}
