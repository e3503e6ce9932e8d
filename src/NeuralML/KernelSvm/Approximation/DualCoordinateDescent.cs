using NeuralML.KernelSvm.Smo;

namespace NeuralML.KernelSvm.Approximation;

/// <summary>
/// A linear machine by dual coordinate descent (Hsieh et al. 2008; Ho, Lin 2012 for regression). Its bias is the weight of a feature that
/// is always 1, so that the coefficients need not add up to anything.
/// </summary>
internal static class DualCoordinateDescent
{
    private const int MostPasses = 300;
    private const double Tolerance = 0.01;

    /// <param name="features">Rows of the approximated kernel's features, <c>[rows of the table, width]</c>.</param>
    /// <param name="width">Features of a row.</param>
    /// <param name="rows">The rows to train on.</param>
    /// <param name="problem">What to solve for them.</param>
    /// <param name="seed">What decides the order of the rows.</param>
    /// <param name="watch">Where progress goes.</param>
    /// <returns>A weight for each feature, the bias, and the value of the problem.</returns>
    public static (double[] Weights, double Bias, double Objective) Solve(
        float[] features, int width, int[] rows, SmoProblem problem, int seed, FitWatch watch)
    {
        var (weights, bias) = (new double[width], 0.0);
        var coefficients = new double[rows.Length];
        int[] order = [.. Enumerable.Range(0, rows.Length)];
        var random = new Random(seed);
        var squares = Array.ConvertAll(rows, row => 1 + SquareOf(Row(row)));
        var violation = double.PositiveInfinity;
        var pass = 0;
        for (; pass < MostPasses && violation > Tolerance; pass++)
        {
            watch.ThrowIfRequested();
            var (passed, last) = (pass, violation);
            watch.Progress(() => $"{passed} passes of dual coordinate descent, violation {last}.");
            random.Shuffle(order);
            violation = 0;
            foreach (var i in order)
            {
                var row = Row(rows[i]);
                var gradient = WeightedSum.Of(row, weights) + bias - problem.Targets[i];
                var step = Step(coefficients[i], gradient, squares[i], problem, i);
                if (step == 0)
                    continue;
                violation = Math.Max(violation, Math.Abs(step) * squares[i]);
                coefficients[i] += step;
                bias += step;
                for (var k = 0; k < row.Length; k++)
                    weights[k] += step * row[k];
            }
        }

        if (violation > Tolerance)
            watch.Warning($"Dual coordinate descent has stopped after {pass} passes with violation {violation}.");
        var objective = ((bias * bias) + weights.Sum(weight => weight * weight)) / 2;
        for (var i = 0; i < rows.Length; i++)
            objective += (problem.Epsilon * Math.Abs(coefficients[i])) - (problem.Targets[i] * coefficients[i]);
        return (weights, bias, objective);

        ReadOnlySpan<float> Row(int row) => features.AsSpan(row * width, width);
    }

    private static double SquareOf(ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var value in row)
            sum += (double)value * value;
        return sum;
    }

    /// <summary>The step to where one coefficient is best, the others given.</summary>
    private static double Step(double coefficient, double gradient, double square, SmoProblem problem, int i)
    {
        var (rising, falling) = (gradient + problem.Epsilon, gradient - problem.Epsilon);
        var best = rising < square * coefficient ? coefficient - (rising / square)
            : falling > square * coefficient ? coefficient - (falling / square)
            : 0;
        return Math.Clamp(best, problem.Lower[i], problem.Upper[i]) - coefficient;
    }
}
