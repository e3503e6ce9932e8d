using NeuralML.Features;
using NeuralML.KernelSvm.Kernels;
using NeuralML.KernelSvm.Smo;

namespace NeuralML.KernelSvm.Approximation;

/// <summary>
/// Trains a linear machine on features whose products are nearly the kernel: those of Nystroem (Williams, Seeger 2001), which are the
/// kernels of a row and some others, times what makes them independent. What comes of it is a sum of kernels of those others.
/// </summary>
internal sealed class NystroemSolver : ISvmSolver
{
    private const int BlockRows = 256;

    private readonly int[] _landmarks;
    private readonly double[][] _inverse;
    private readonly float[] _features;
    private readonly FitWatch _watch;

    private NystroemSolver(int[] landmarks, double[][] inverse, float[] features, FitWatch watch)
        => (_landmarks, _inverse, _features, _watch) = (landmarks, inverse, features, watch);

    public static NystroemSolver Create(KernelSvmOptions options, KernelFunction kernel, TrainingTable table, int seed, FitWatch watch)
    {
        var most = Math.Min(options.MemoryLimit / sizeof(float), Array.MaxLength) / table.RowCount;
        var count = (int)Math.Clamp(most, 1, Math.Min(options.Components, table.RowCount));
        int[] rows = [.. Enumerable.Range(0, table.RowCount)];
        new Random(seed).Shuffle(rows);
        int[] candidates = [.. rows.Take(count).Order()];
        var panels = Panels(candidates, table);
        var kernels = new float[count * panels.Stride];
        for (var i = 0; i < count; i++)
        {
            watch.ThrowIfRequested();
            kernel.Evaluate(panels, table.GetRow(candidates[i]), 1, 0, panels.PanelCount, kernels.AsSpan(i * panels.Stride), 0);
        }

        for (var i = 0; i < count; i++)
            kernels.AsSpan(i * panels.Stride, count).CopyTo(kernels.AsSpan(i * count));
        var (taken, inverse) = PivotedCholesky.Factor(kernels, count, watch.ThrowIfRequested);
        var landmarks = Array.ConvertAll(taken, i => candidates[i]);
        var reason = count < Math.Min(options.Components, table.RowCount) ? $" ({nameof(options.MemoryLimit)})" : "";
        watch.Info($"The kernel is approximated by {landmarks.Length} rows{reason}.");
        if (landmarks.Length == 0)
            watch.Warning($"The {kernel.Kind} kernel of all rows is 0 or less: nothing but a bias is learned.");
        return new NystroemSolver(landmarks, inverse, Features(options, kernel, table, landmarks, inverse, watch), watch);
    }

    public SvmFit Fit(int[] rows, SmoProblem problem, int seed, int share)
    {
        var machine = new DualCoordinateDescent(_features, _landmarks.Length, rows, problem);
        var objective = machine.Solve(seed, _watch);
        var coefficients = new double[_landmarks.Length];
        for (var i = 0; i < coefficients.Length; i++)
        {
            for (var k = 0; k <= i; k++)
                coefficients[k] += machine.Weights[i] * _inverse[i][k];
        }

        return new SvmFit(_landmarks, coefficients, machine.Bias, objective);
    }

    private static RowPanels Panels(int[] rows, TrainingTable table)
        => new(rows.Length, table.FeatureCount, i => table.Features.AsMemory(rows[i] * table.FeatureCount, table.FeatureCount));

    private static float[] Features(
        KernelSvmOptions options, KernelFunction kernel, TrainingTable table, int[] landmarks, double[][] inverse, FitWatch watch)
    {
        var (width, rank) = (table.FeatureCount, landmarks.Length);
        var panels = Panels(landmarks, table);
        var transform = new RowPanels(rank, rank, i => Array.ConvertAll(inverse[i], value => (float)value));
        var features = new float[table.RowCount * rank];
        ParallelFits.Run((table.RowCount + BlockRows - 1) / BlockRows, options.Threads, block =>
        {
            watch.ThrowIfRequested();
            var start = block * BlockRows;
            var count = Math.Min(BlockRows, table.RowCount - start);
            var (kernels, products) = (new float[count * panels.Stride], new float[count * panels.Stride]);
            kernel.Evaluate(
                panels, table.Features.AsSpan(start * width, count * width), count, 0, panels.PanelCount, kernels, panels.Stride);
            for (var i = 0; i < count; i++)
                kernels.AsSpan(i * panels.Stride, rank).CopyTo(kernels.AsSpan(i * rank));
            transform.Measure<DotProduct>(kernels.AsSpan(0, count * rank), count, 0, panels.PanelCount, products, panels.Stride);
            for (var i = 0; i < count; i++)
                products.AsSpan(i * panels.Stride, rank).CopyTo(features.AsSpan((start + i) * rank));
        });
        return features;
    }
}
