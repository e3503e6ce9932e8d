using System.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>
/// Keeps a recurrence from growing without limit: the roots of its characteristic polynomial that lie outside of the unit circle are
/// moved. A wave that fits into the window keeps its period and stops growing; a longer one is a piece of a trend and becomes a
/// polynomial one; an exponential trend dies out slowly, or grows as far as it is allowed to.
/// </summary>
internal static class Stabilizer
{
    private const double DyingTrend = 0.99;

    // A constant or a straight line has its roots on the circle; they must not be taken for growth because of their last digits.
    private const double Circle = 1 + 1e-6;

    public static double[] Stabilize(double[] coefficients, double? maximumGrowth)
    {
        var roots = Roots(coefficients);
        return Array.Exists(roots, IsOutside)
            ? Coefficients(Array.ConvertAll(roots, root => Move(root, coefficients.Length + 1, maximumGrowth)))
            : coefficients;
    }

    private static bool IsOutside(Complex root) => root.Magnitude > Circle;

    private static Complex Move(Complex root, int windowSize, double? maximumGrowth)
    {
        if (!IsOutside(root))
            return root;
        if (root.Imaginary == 0 && root.Real > 0)
            return maximumGrowth is { } growth ? Math.Min(root.Real, growth) : DyingTrend;
        var period = 2 * Math.PI / Math.Abs(root.Phase);
        return period > windowSize ? Math.Min(1, root.Real) : root / root.Magnitude;
    }

    private static Complex[] Roots(double[] coefficients)
    {
        var order = coefficients.Length;
        var companion = new DenseMatrix(order);
        for (var i = 0; i < order; i++)
        {
            companion[order - 1, i] = coefficients[i];
            if (i + 1 < order)
                companion[i, i + 1] = 1;
        }

        return companion.Evd(Symmetricity.Asymmetric).EigenValues.ToArray();
    }

    // By the values of the polynomial on the unit circle: they stay small, however many roots there are. Products of powers do not.
    private static double[] Coefficients(Complex[] roots)
    {
        var count = roots.Length + 1;
        var circle = new Complex[count];
        for (var k = 0; k < count; k++)
            circle[k] = Complex.FromPolarCoordinates(1, 2 * Math.PI * k / count);
        var values = Array.ConvertAll(circle, point => roots.Aggregate(Complex.One, (product, root) => product * (point - root)));
        var coefficients = new double[roots.Length];
        for (var power = 0; power < coefficients.Length; power++)
        {
            var sum = Complex.Zero;
            for (var k = 0; k < count; k++)
                sum += values[k] * circle[(int)((long)k * (count - power) % count)];
            coefficients[power] = -sum.Real / count;
        }

        return coefficients;
    }
}
