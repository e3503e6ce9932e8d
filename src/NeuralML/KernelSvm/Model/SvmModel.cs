using NeuralML.Features;
using NeuralML.KernelSvm.Calibration;
using NeuralML.KernelSvm.Kernels;

namespace NeuralML.KernelSvm.Model;

/// <summary>A trained model: the vectors that rows are compared with, and the machines that make something of it.</summary>
internal sealed record SvmModel
{
    public required PredictionTask Task { get; init; }

    public required KernelFunction Kernel { get; init; }

    /// <summary>Exact or Nystroem.</summary>
    public required KernelSvmSolver Solver { get; init; }

    /// <summary>Features of a row.</summary>
    public required int Width { get; init; }

    /// <summary>The training rows that new ones are compared with, <c>[vectors, features]</c>.</summary>
    public required float[] Vectors { get; init; }

    /// <summary>One, or one for each pair of <see cref="Classes"/>.</summary>
    public required SvmMachine[] Machines { get; init; }

    /// <summary>For each machine; null where there are no probabilities.</summary>
    public SigmoidFit[]? Sigmoids { get; init; }

    /// <summary>Which of several classes there were rows of, in rising order.</summary>
    public int[] Classes { get; init; } = [];

    /// <summary>Scores of a row.</summary>
    public required int OutputCount { get; init; }

    /// <summary>How features are scaled; null for not at all.</summary>
    public Standardization? Standardization { get; init; }

    /// <summary>The unit of a regression.</summary>
    public required LabelScale Scale { get; init; }

    public int VectorCount => Vectors.Length / Width;

    public bool IsCalibrated => Sigmoids is not null;
}
