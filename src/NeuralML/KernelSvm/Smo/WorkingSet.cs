using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NeuralML.KernelSvm.Smo;

/// <summary>The loops over all active rows that a step of the solver consists of. Of equals, the first row is taken.</summary>
internal static class WorkingSet
{
    private const double SmallestCurvature = 1e-12;

    /// <summary>Moves gradients by a step along two rows of the kernel matrix.</summary>
    public static void Move(Span<double> gradient, ReadOnlySpan<float> rising, ReadOnlySpan<float> falling, double step)
    {
        Check(gradient.Length, rising.Length, falling.Length);
        ref var g = ref MemoryMarshal.GetReference(gradient);
        ref var x = ref MemoryMarshal.GetReference(rising);
        ref var y = ref MemoryMarshal.GetReference(falling);
        var steps = Vector256.Create(step);
        nuint i = 0;
        for (; i + 8 <= (nuint)gradient.Length; i += 8)
        {
            var (left, right) = Vector256.Widen(Vector256.LoadUnsafe(ref x, i) - Vector256.LoadUnsafe(ref y, i));
            (Vector256.LoadUnsafe(ref g, i) + (steps * left)).StoreUnsafe(ref g, i);
            (Vector256.LoadUnsafe(ref g, i + 4) + (steps * right)).StoreUnsafe(ref g, i + 4);
        }

        for (; i < (nuint)gradient.Length; i++)
            Unsafe.Add(ref g, i) += step * (Unsafe.Add(ref x, i) - Unsafe.Add(ref y, i));
    }

    /// <summary>The row whose coefficient gains most by rising: the lowest gradient with what is added to it.</summary>
    public static (int Index, double Value) FindLowest(ReadOnlySpan<double> gradient, ReadOnlySpan<double> added)
    {
        Check(gradient.Length, added.Length, added.Length);
        ref var g = ref MemoryMarshal.GetReference(gradient);
        ref var a = ref MemoryMarshal.GetReference(added);
        var lowest = Vector256.Create(double.PositiveInfinity);
        var (lowestAt, at) = (Vector256.Create(-1L), Vector256.Create(0L, 1, 2, 3));
        nuint i = 0;
        for (; i + 4 <= (nuint)gradient.Length; i += 4, at += Vector256.Create(4L))
        {
            var value = Vector256.LoadUnsafe(ref g, i) + Vector256.LoadUnsafe(ref a, i);
            var lower = Vector256.LessThan(value, lowest);
            lowest = Vector256.ConditionalSelect(lower, value, lowest);
            lowestAt = Vector256.ConditionalSelect(lower.AsInt64(), at, lowestAt);
        }

        var (index, best) = (-1, double.PositiveInfinity);
        for (var lane = 0; lane < 4; lane++)
        {
            if (lowest[lane] < best || (lowest[lane] == best && lowestAt[lane] < index))
                (index, best) = ((int)lowestAt[lane], lowest[lane]);
        }

        for (; i < (nuint)gradient.Length; i++)
        {
            var value = Unsafe.Add(ref g, i) + Unsafe.Add(ref a, i);
            if (value < best)
                (index, best) = ((int)i, value);
        }

        return (index, best);
    }

    /// <summary>
    /// The row whose coefficient is to fall while that of another rises, by the second order of the gain (Fan, Chen, Lin 2005), and the
    /// highest gradient of those that could.
    /// </summary>
    /// <param name="gradient">The gradients.</param>
    /// <param name="added">What is added to them.</param>
    /// <param name="lowest">That of the row that rises.</param>
    /// <param name="kernels">Its row of the kernel matrix.</param>
    /// <param name="diagonal">The kernels of rows and themselves.</param>
    /// <param name="own">That of the row that rises.</param>
    public static (int Index, double Highest) FindPartner(
        ReadOnlySpan<double> gradient, ReadOnlySpan<double> added, double lowest, ReadOnlySpan<float> kernels,
        ReadOnlySpan<double> diagonal, double own)
    {
        Check(gradient.Length, added.Length, Math.Min(kernels.Length, diagonal.Length));
        ref var g = ref MemoryMarshal.GetReference(gradient);
        ref var a = ref MemoryMarshal.GetReference(added);
        ref var k = ref MemoryMarshal.GetReference(kernels);
        ref var d = ref MemoryMarshal.GetReference(diagonal);
        var (bestGain, bestAt, highest) = (Vector256<double>.Zero, Vector256.Create(-1L), Vector256.Create(double.NegativeInfinity));
        var (at, small) = (Vector256.Create(0L, 1, 2, 3), Vector256.Create(SmallestCurvature));
        var (lowests, owns, twice) = (Vector256.Create(lowest), Vector256.Create(own), Vector256.Create(2.0));
        nuint i = 0;
        for (; i + 4 <= (nuint)gradient.Length; i += 4, at += Vector256.Create(4L))
        {
            var value = Vector256.LoadUnsafe(ref g, i) + Vector256.LoadUnsafe(ref a, i);
            highest = Vector256.Max(highest, value);
            var violation = Vector256.Max(value - lowests, Vector256<double>.Zero);
            var kernel = Vector256.WidenLower(Vector128.LoadUnsafe(ref k, i).ToVector256Unsafe());
            var curvature = Vector256.Max(owns + Vector256.LoadUnsafe(ref d, i) - (twice * kernel), small);
            var gain = violation * violation / curvature;
            var better = Vector256.GreaterThan(gain, bestGain);
            bestGain = Vector256.ConditionalSelect(better, gain, bestGain);
            bestAt = Vector256.ConditionalSelect(better.AsInt64(), at, bestAt);
        }

        var (index, best, high) = (-1, 0.0, double.NegativeInfinity);
        for (var lane = 0; lane < 4; lane++)
        {
            high = Math.Max(high, highest[lane]);
            if (bestGain[lane] > best || (bestGain[lane] == best && bestAt[lane] >= 0 && bestAt[lane] < index))
                (index, best) = ((int)bestAt[lane], bestGain[lane]);
        }

        for (; i < (nuint)gradient.Length; i++)
        {
            var value = Unsafe.Add(ref g, i) + Unsafe.Add(ref a, i);
            high = Math.Max(high, value);
            var violation = Math.Max(value - lowest, 0);
            var gain = violation * violation / Curvature(own, Unsafe.Add(ref d, i), Unsafe.Add(ref k, i));
            if (gain > best)
                (index, best) = ((int)i, gain);
        }

        return (index, high);
    }

    /// <summary>How fast the gain of a step falls off; a kernel that is not positive definite makes it small, not negative.</summary>
    public static double Curvature(double first, double second, double kernel)
        => Math.Max(first + second - (2 * kernel), SmallestCurvature);

    private static void Check(int length, int other, int another)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(other, length);
        ArgumentOutOfRangeException.ThrowIfLessThan(another, length);
    }
}
