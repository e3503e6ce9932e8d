using NeuralML.KernelSvm.Model;

namespace NeuralML;

/// <summary>What there is to know of a trained support vector machine.</summary>
public sealed class KernelSvmModelParameters
{
    internal KernelSvmModelParameters(SvmModel model)
    {
        Kernel = model.Kernel.Kind;
        Gamma = model.Kernel.Gamma;
        Solver = model.Solver;
        SupportVectorCount = model.VectorCount;
        IsCalibrated = model.IsCalibrated;
        Biases = [.. model.Machines.Select(machine => machine.Bias)];
        Objectives = [.. model.Machines.Select(machine => machine.Objective)];
    }

    /// <summary>The kernel.</summary>
    public SvmKernel Kernel { get; }

    /// <summary>Its gamma, above 0; 1 for the linear one.</summary>
    public double Gamma { get; }

    /// <summary>How the model was found, Exact or Nystroem.</summary>
    public KernelSvmSolver Solver { get; }

    /// <summary>The training rows that a prediction is made from; with Nystroem, the rows that the kernel is approximated by.</summary>
    public int SupportVectorCount { get; }

    /// <summary>Whether scores are made of probabilities.</summary>
    public bool IsCalibrated { get; }

    /// <summary>
    /// What each machine adds to the kernels' sum: of one, or of each pair of the classes that there are rows of, 1-2, 1-3, ..., 2-3, ...
    /// </summary>
    public IReadOnlyList<double> Biases { get; }

    /// <summary>The least value of the dual problem that was found for each machine, in the same order.</summary>
    public IReadOnlyList<double> Objectives { get; }
}
