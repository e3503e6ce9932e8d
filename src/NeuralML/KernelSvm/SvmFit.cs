namespace NeuralML.KernelSvm;

/// <summary>A machine as it was trained: its decision is the sum of its rows' kernels, each with a coefficient, and a bias.</summary>
/// <param name="Rows">The rows of the table that it is made of.</param>
/// <param name="Coefficients">One for each.</param>
/// <param name="Bias">What is added.</param>
/// <param name="Objective">The value of the dual problem.</param>
internal sealed record SvmFit(int[] Rows, double[] Coefficients, double Bias, double Objective);
