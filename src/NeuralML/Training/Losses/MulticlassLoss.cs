using static TorchSharp.torch;

namespace NeuralML.Training.Losses;

/// <summary>The cross entropy of the logits of classes that exclude each other.</summary>
/// <param name="smoothing">The share of a label that is spread evenly over all classes.</param>
internal sealed class MulticlassLoss(double smoothing) : Loss
{
    private const long NoIgnoredClass = -100;

    public override Tensor Train(Tensor output, Tensor target, Tensor? weights)
        => weights is null ? CrossEntropy(output, target, nn.Reduction.Mean, smoothing) : Mean(OfRows(output, target, smoothing), weights);

    public override Tensor Evaluate(Tensor output, Tensor target, Tensor? weights)
        => weights is null ? CrossEntropy(output, target, nn.Reduction.Mean, 0) : Mean(OfRows(output, target, 0), weights);

    /// <summary>The cross entropy of each row, <c>[batch]</c>.</summary>
    public static Tensor OfRows(Tensor output, Tensor target, double smoothing)
        => CrossEntropy(output, target, nn.Reduction.None, smoothing);

    private static Tensor CrossEntropy(Tensor output, Tensor target, nn.Reduction reduction, double smoothing)
        => nn.functional.cross_entropy(output, target, null, NoIgnoredClass, reduction, smoothing);
}
