using NeuralML.Features;
using NeuralML.KernelSvm.Kernels;

namespace NeuralML.KernelSvm;

/// <summary>What a trained machine says of rows of the table.</summary>
internal static class Decisions
{
    private const int RowsTogether = 4;

    public static double[] Of(SvmFit fit, int[] rows, KernelFunction kernel, TrainingTable table)
    {
        var width = table.FeatureCount;
        var panels = new RowPanels(fit.Rows.Length, width, i => table.Features.AsMemory(fit.Rows[i] * width, width));
        var (queries, kernels) = (new float[RowsTogether * width], new float[RowsTogether * panels.Stride]);
        var decisions = new double[rows.Length];
        for (var start = 0; start < rows.Length; start += RowsTogether)
        {
            var count = Math.Min(RowsTogether, rows.Length - start);
            for (var i = 0; i < count; i++)
                table.GetRow(rows[start + i]).CopyTo(queries.AsSpan(i * width));
            kernel.Evaluate(panels, queries.AsSpan(0, count * width), count, 0, panels.PanelCount, kernels, panels.Stride);
            for (var i = 0; i < count; i++)
                decisions[start + i] = fit.Bias + WeightedSum.Of(kernels.AsSpan(i * panels.Stride, fit.Rows.Length), fit.Coefficients);
        }

        return decisions;
    }
}
