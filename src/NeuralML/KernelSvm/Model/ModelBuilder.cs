using NeuralML.Features;
using NeuralML.KernelSvm.Calibration;
using NeuralML.KernelSvm.Kernels;

namespace NeuralML.KernelSvm.Model;

/// <summary>Gathers what machines were trained to: they share vectors.</summary>
internal static class ModelBuilder
{
    /// <param name="label">What is predicted.</param>
    /// <param name="table">The training rows.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="standardization">How features were scaled.</param>
    /// <param name="scale">How labels were.</param>
    /// <param name="fits">The machines.</param>
    /// <param name="sigmoids">Their probabilities.</param>
    /// <param name="classes">The classes of which each pair has a machine; empty for one machine.</param>
    /// <param name="isExact">Whether machines are made of rows of their own.</param>
    public static SvmModel Build(
        LabelColumn label, TrainingTable table, KernelFunction kernel, Standardization? standardization, LabelScale scale, SvmFit[] fits,
        SigmoidFit[]? sigmoids, int[] classes, bool isExact)
    {
        var byClass = isExact && classes.Length > 0;
        int[] rows = [.. fits.SelectMany(fit => fit.Rows).Distinct().OrderBy(row => byClass ? table.Labels[row] : 0).ThenBy(row => row)];
        var placeOf = new Dictionary<int, int>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
            placeOf.Add(rows[i], i);
        (int Start, int Count)[] ranges = byClass ? [.. classes.Select(value => RangeOf(rows, table, value))] : [(0, rows.Length)];
        var pairs = byClass
            ? [.. ranges.SelectMany((first, i) => ranges.Skip(i + 1).Select(second => (first, second)))]
            : Array.ConvertAll(fits, _ => (ranges[0], (0, 0)));
        var width = table.FeatureCount;
        var vectors = new float[rows.Length * width];
        for (var i = 0; i < rows.Length; i++)
            table.GetRow(rows[i]).CopyTo(vectors.AsSpan(i * width));
        return new SvmModel
        {
            Task = label.Task,
            Kernel = kernel,
            Solver = isExact ? KernelSvmSolver.Exact : KernelSvmSolver.Nystroem,
            Width = width,
            Vectors = vectors,
            Machines = [.. fits.Select((fit, i) => ToMachine(fit, pairs[i].Item1, pairs[i].Item2, placeOf))],
            Sigmoids = sigmoids,
            Classes = classes,
            OutputCount = label.OutputCount,
            Standardization = standardization,
            Scale = scale,
        };
    }

    private static (int Start, int Count) RangeOf(int[] rows, TrainingTable table, int value)
    {
        var start = Array.FindIndex(rows, row => table.Labels[row] == value);
        return start < 0 ? (0, 0) : (start, rows.Count(row => table.Labels[row] == value));
    }

    private static SvmMachine ToMachine(
        SvmFit fit, (int Start, int Count) range, (int Start, int Count) other, Dictionary<int, int> placeOf)
    {
        var coefficients = new double[range.Count + other.Count];
        for (var i = 0; i < fit.Rows.Length; i++)
        {
            var place = placeOf[fit.Rows[i]];
            var isFirst = place >= range.Start && place < range.Start + range.Count;
            coefficients[isFirst ? place - range.Start : range.Count + place - other.Start] = fit.Coefficients[i];
        }

        return new SvmMachine(range.Start, range.Count, other.Start, other.Count, coefficients, fit.Bias, fit.Objective);
    }
}
