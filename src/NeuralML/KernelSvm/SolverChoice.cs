using System.Globalization;

namespace NeuralML.KernelSvm;

/// <summary>Which solver a number of rows asks for.</summary>
internal static class SolverChoice
{
    // Its kernel matrix is of 160 GB, of which a cache of the usual size holds so little that training takes days.
    private const long MostExactRows = 200_000;

    public static bool IsExact(KernelSvmOptions options, long rows)
        => options.Solver == KernelSvmSolver.Exact || (options.Solver == KernelSvmSolver.Automatic && rows <= options.ExactRowLimit);

    /// <exception cref="InvalidOperationException">There are too many for what the options ask for.</exception>
    public static void Check(KernelSvmOptions options, long rows)
    {
        if (options.Solver != KernelSvmSolver.Exact || rows <= MostExactRows)
            return;
        var gigabytes = (double)rows * rows * sizeof(float) / 1e9;
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"{nameof(KernelSvmOptions.Solver)} {KernelSvmSolver.Exact} cannot train on {rows} rows: their kernel matrix would take "
            + $"{gigabytes:N0} GB, and {MostExactRows} rows are the most. Use {nameof(KernelSvmSolver.Nystroem)} or ")
            + $"{nameof(KernelSvmSolver.Automatic)}, which approximate the kernel, or train on a sample of the rows.");
    }
}
