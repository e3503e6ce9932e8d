namespace NeuralML.KernelSvm.Smo;

/// <summary>What solves a <see cref="SmoProblem"/>.</summary>
/// <param name="Coefficients">Per row.</param>
/// <param name="Bias">What a decision adds to the kernels' sum.</param>
/// <param name="Objective">The value of what is minimized.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="IsConverged">Whether the tolerance was reached.</param>
internal sealed record SmoSolution(double[] Coefficients, double Bias, double Objective, long Iterations, bool IsConverged);
