using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NeuralML.NearestNeighbors.Search;

/// <summary>
/// How far apart two rows are, in double precision. Rows are compared by their rank, which is in the order of the distance and sooner
/// computed.
/// </summary>
/// <param name="power">The power of the differences that are added up; null for the cosine.</param>
internal sealed class RowDistance(double? power)
{
    /// <summary>The power of the differences that are added up; null for the cosine.</summary>
    public double? Power => power;

    /// <summary>The distance that a rank stands for.</summary>
    public double FromRank(double rank) => power switch
    {
        null or 1 => rank,
        2 => Math.Sqrt(rank),
        { } p => Math.Pow(rank, 1 / p),
    };

    public double Rank(ReadOnlySpan<float> first, ReadOnlySpan<float> second) => power switch
    {
        2 => Squares(first, second),
        1 => Absolutes(first, second),
        null => Angle(first, second),
        { } p => Powers(first, second, p),
    };

    private static double Squares(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var (left, right) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        ref var a = ref MemoryMarshal.GetReference(first);
        ref var b = ref MemoryMarshal.GetReference(second);
        for (; i + 8 <= first.Length; i += 8)
        {
            var (a1, a2) = Vector256.Widen(Vector256.LoadUnsafe(ref a, (nuint)i));
            var (b1, b2) = Vector256.Widen(Vector256.LoadUnsafe(ref b, (nuint)i));
            var (d1, d2) = (a1 - b1, a2 - b2);
            left += d1 * d1;
            right += d2 * d2;
        }

        var sum = Vector256.Sum(left + right);
        for (; i < first.Length; i++)
        {
            var difference = (double)first[i] - second[i];
            sum += difference * difference;
        }

        return sum;
    }

    private static double Absolutes(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
            sum += Math.Abs((double)first[i] - second[i]);
        return sum;
    }

    private static double Powers(ReadOnlySpan<float> first, ReadOnlySpan<float> second, double power)
    {
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
            sum += Math.Pow(Math.Abs((double)first[i] - second[i]), power);
        return sum;
    }

    private static double Angle(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var (product, squares1, squares2) = (0.0, 0.0, 0.0);
        for (var i = 0; i < first.Length; i++)
        {
            product += (double)first[i] * second[i];
            squares1 += (double)first[i] * first[i];
            squares2 += (double)second[i] * second[i];
        }

        // Rows that point the same way are at distance 0, whatever the rounding of the roots.
        var lengths = Math.Sqrt(squares1 * squares2);
        return lengths == 0 ? 1 : Math.Clamp(1 - (product / lengths), 0, 2);
    }
}
