namespace NeuralML.KernelSvm.Model;

/// <summary>One machine of a model, over one or two ranges of the model's vectors.</summary>
/// <param name="Start">The first vector of the first range.</param>
/// <param name="Count">Vectors of the first range.</param>
/// <param name="OtherStart">The first vector of the second range.</param>
/// <param name="OtherCount">Vectors of the second range.</param>
/// <param name="Coefficients">For each vector of both ranges.</param>
/// <param name="Bias">What a decision adds to the kernels' sum.</param>
/// <param name="Objective">The value of the dual problem.</param>
internal sealed record SvmMachine(
    int Start, int Count, int OtherStart, int OtherCount, double[] Coefficients, double Bias, double Objective)
{
    /// <param name="kernels">Of a row and all vectors of the model.</param>
    public double Decide(ReadOnlySpan<float> kernels)
        => Bias + WeightedSum.Of(kernels.Slice(Start, Count), Coefficients)
            + WeightedSum.Of(kernels.Slice(OtherStart, OtherCount), Coefficients.AsSpan(Count));
}
