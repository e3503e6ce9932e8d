using NeuralML.Features;
using NeuralML.KernelSvm.Smo;

namespace NeuralML.KernelSvm;

/// <summary>The dual problems of the machines there are, over some rows of a table.</summary>
internal static class SvmProblems
{
    /// <param name="rows">The rows.</param>
    /// <param name="isPositive">Which of two classes a row is of.</param>
    /// <param name="cost">What an error costs.</param>
    /// <param name="table">Where the weights are.</param>
    public static SmoProblem Classify(int[] rows, Func<int, bool> isPositive, double cost, TrainingTable table)
    {
        var (targets, lower, upper) = (new double[rows.Length], new double[rows.Length], new double[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            var most = cost * table.GetWeight(rows[i]);
            (targets[i], lower[i], upper[i]) = isPositive(rows[i]) ? (1, 0, most) : (-1, -most, 0.0);
        }

        return new SmoProblem(targets, lower, upper);
    }

    public static SmoProblem Regress(double[] targets, double cost, double epsilon, TrainingTable table)
    {
        var upper = targets.Select((_, i) => cost * table.GetWeight(i)).ToArray();
        return new SmoProblem(targets, Array.ConvertAll(upper, most => -most), upper, epsilon);
    }

    /// <summary>Coefficients that add up to the share nu of what they could; to begin with, the first rows have all of it.</summary>
    public static SmoProblem OneClass(int[] rows, double nu, TrainingTable table)
    {
        var upper = Array.ConvertAll(rows, row => (double)table.GetWeight(row));
        var start = new double[rows.Length];
        var rest = nu * upper.Sum();
        for (var i = 0; i < rows.Length && rest > 0; i++)
        {
            start[i] = Math.Min(upper[i], rest);
            rest -= start[i];
        }

        return new SmoProblem(new double[rows.Length], new double[rows.Length], upper) { Start = start };
    }
}
