namespace NeuralML.AutoML.Ensembling;

/// <summary>
/// Finds the weights, none below 0, and the biases that lose least: Newton's steps, projected, among the weights that are not held at 0
/// (Bertsekas 1982, Projected Newton methods).
/// </summary>
internal static class NonNegativeNewton
{
    private const int MostSteps = 50;
    private const int MostHalvings = 20;
    private const double Tolerance = 1e-9;

    /// <returns>The weights, then the biases.</returns>
    public static double[] Minimize(StackingLoss loss)
    {
        var parameters = loss.Start;
        var value = loss.Measure(parameters);
        for (var step = 0; step < MostSteps; step++)
        {
            var direction = Direction(loss, parameters);
            var (next, nextValue) = (parameters, value);
            var length = 1.0;
            for (var halving = 0; halving < MostHalvings && !(nextValue < value); halving++, length /= 2)
            {
                next = Step(parameters, direction, length, loss.Members);
                nextValue = loss.Measure(next);
            }

            if (!(nextValue < value))
                break;
            var gain = value - nextValue;
            (parameters, value) = (next, nextValue);
            if (gain <= Tolerance * Math.Abs(value))
                break;
        }

        return parameters;
    }

    private static double[] Step(double[] parameters, double[] direction, double length, int weights)
    {
        var next = new double[parameters.Length];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = parameters[i] - (length * direction[i]);
            if (i < weights)
                next[i] = Math.Max(0, next[i]);
        }

        return next;
    }

    private static double[] Direction(StackingLoss loss, double[] parameters)
    {
        var dense = loss.Dense.GetLength(0);
        var free = Enumerable.Range(0, dense)
            .Where(i => i >= loss.Members || parameters[i] > 0 || loss.Gradient[i] < 0).ToArray();
        var solved = Solve(loss.Dense, loss.Gradient, free);
        var direction = new double[parameters.Length];
        for (var i = 0; i < free.Length; i++)
            direction[free[i]] = solved[i];
        for (var i = dense; i < direction.Length; i++)
            direction[i] = loss.Gradient[i] / loss.Diagonal[i - dense];
        return direction;
    }

    /// <summary>Solves with the rows and columns that are free, by Cholesky's factors.</summary>
    private static double[] Solve(double[,] matrix, double[] right, int[] free)
    {
        var factor = new double[free.Length, free.Length];
        var solution = new double[free.Length];
        for (var i = 0; i < free.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[free[i], free[j]];
                for (var k = 0; k < j; k++)
                    sum -= factor[i, k] * factor[j, k];
                factor[i, j] = i == j ? Math.Sqrt(sum) : sum / factor[j, j];
            }

            solution[i] = right[free[i]];
            for (var k = 0; k < i; k++)
                solution[i] -= factor[i, k] * solution[k];
            solution[i] /= factor[i, i];
        }

        for (var i = free.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < free.Length; k++)
                solution[i] -= factor[k, i] * solution[k];
            solution[i] /= factor[i, i];
        }

        return solution;
    }
}
