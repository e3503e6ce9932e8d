using NeuralML.Features;

namespace NeuralML.KernelSvm.Kernels;

/// <summary>The kernel that options and rows ask for.</summary>
internal static class KernelChoice
{
    // Beyond, what is computed from kernels in single precision overflows.
    private const double LargestKernel = 1e30;

    /// <exception cref="InvalidOperationException">The features are too large for it.</exception>
    public static KernelFunction Of(KernelSvmOptions options, TrainingTable table)
    {
        var gamma = options.Kernel == SvmKernel.Linear ? 1 : options.Gamma ?? Gamma(options.GammaRule, table);
        var kernel = new KernelFunction(options.Kernel, gamma, options.Degree, options.Coefficient);
        var linear = kernel with { Kind = SvmKernel.Linear };
        for (var i = 0; i < table.RowCount; i++)
        {
            var row = table.GetRow(i);
            if (!(linear.OfItself(row) <= LargestKernel) || !(Math.Abs(kernel.OfItself(row)) <= LargestKernel) || (float)gamma == 0)
            {
                throw new InvalidOperationException(
                    $"The features are too large for the {options.Kernel} kernel: scale them ({nameof(KernelSvmOptions.Standardize)}), or "
                    + $"lower {nameof(KernelSvmOptions.Degree)} or {nameof(KernelSvmOptions.Gamma)}.");
            }
        }

        return kernel;
    }

    private static double Gamma(GammaRule rule, TrainingTable table)
    {
        if (rule == GammaRule.Auto)
            return 1.0 / table.FeatureCount;
        var (mean, squares, count) = (0.0, 0.0, 0L);
        foreach (var value in table.Features.AsSpan(0, table.RowCount * table.FeatureCount))
        {
            var difference = value - mean;
            mean += difference / ++count;
            squares += difference * (value - mean);
        }

        var variance = squares / count;
        return 1.0 / (table.FeatureCount * (variance > 0 ? variance : 1));
    }
}
