using NeuralML.Features;
using NeuralML.KernelSvm.Kernels;
using NeuralML.KernelSvm.Smo;

namespace NeuralML.KernelSvm;

/// <summary>The machine itself.</summary>
/// <param name="options">How exact, in how much memory, on how many threads.</param>
/// <param name="kernel">The kernel.</param>
/// <param name="table">The rows.</param>
/// <param name="watch">Where progress goes.</param>
internal sealed class ExactSolver(KernelSvmOptions options, KernelFunction kernel, TrainingTable table, FitWatch watch) : ISvmSolver
{
    public SvmFit Fit(int[] rows, SmoProblem problem, int seed, int share)
    {
        var width = table.FeatureCount;
        var panels = new RowPanels(rows.Length, width, i => table.Features.AsMemory(rows[i] * width, width));
        var kernels = new KernelRows(kernel, panels, options.MemoryLimit / share, Math.Max(1, options.Threads / share));
        var solution = new SmoSolver(problem, kernels, options.Tolerance, watch).Solve();
        if (!solution.IsConverged)
        {
            watch.Warning(
                $"The solver has stopped after {solution.Iterations} steps, short of the tolerance: lower the cost, or scale the features.");
        }

        var support = Enumerable.Range(0, rows.Length).Where(i => solution.Coefficients[i] != 0).ToArray();
        return new SvmFit(
            Array.ConvertAll(support, i => rows[i]), Array.ConvertAll(support, i => solution.Coefficients[i]), solution.Bias,
            solution.Objective);
    }
}
