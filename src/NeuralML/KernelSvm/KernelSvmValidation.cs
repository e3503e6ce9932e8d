using static NeuralML.NeuralNet.OptionChecks;
using Options = NeuralML.KernelSvmOptions;

namespace NeuralML.KernelSvm;

/// <summary>Checks options before anything is done with them; the exception names the option and the values it may have.</summary>
internal static class KernelSvmValidation
{
    private const int HighestDegree = 100;

    public static void Check(Options options)
    {
        NotEmpty(options.LabelColumnName, nameof(Options.LabelColumnName));
        NotEmpty(options.FeatureColumnName, nameof(Options.FeatureColumnName));
        if (options.ExampleWeightColumnName is { } weight)
            NotEmpty(weight, nameof(Options.ExampleWeightColumnName));
        CheckMachine(options);
        Defined(options.Solver, nameof(Options.Solver));
        AtLeast(options.ExactRowLimit, 1, nameof(Options.ExactRowLimit));
        AtLeast(options.Components, 1, nameof(Options.Components));
        AtLeast(options.MemoryLimit, 1, nameof(Options.MemoryLimit));
        Positive(options.Tolerance, nameof(Options.Tolerance));
        AtLeast(options.NumberOfThreads ?? 1, 1, nameof(Options.NumberOfThreads));
    }

    private static void CheckMachine(Options options)
    {
        Defined(options.Kernel, nameof(Options.Kernel));
        Positive(options.Cost, nameof(Options.Cost));
        Positive(options.Gamma ?? 1, nameof(Options.Gamma));
        Defined(options.GammaRule, nameof(Options.GammaRule));
        AtLeast(options.Degree, 1, nameof(Options.Degree));
        if (options.Degree > HighestDegree)
        {
            throw new ArgumentOutOfRangeException(
                nameof(Options.Degree), options.Degree, $"{nameof(Options.Degree)} must be at most {HighestDegree}");
        }

        if (!double.IsFinite(options.Coefficient))
        {
            throw new ArgumentOutOfRangeException(
                nameof(Options.Coefficient), options.Coefficient, $"{nameof(Options.Coefficient)} must be finite");
        }

        AtLeast(options.Epsilon, 0, nameof(Options.Epsilon));
        if (options.Nu is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(Options.Nu), options.Nu, $"{nameof(Options.Nu)} must be above 0 and at most 1");
    }
}
