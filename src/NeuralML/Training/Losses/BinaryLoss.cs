using static TorchSharp.torch;

namespace NeuralML.Training.Losses;

/// <summary>The cross entropy of logits of labels that are each true or false.</summary>
/// <param name="smoothing">The share of a label that is spread evenly over true and false.</param>
internal sealed class BinaryLoss(double smoothing) : Loss
{
    public override Tensor Train(Tensor output, Tensor target, Tensor? weights) => Compute(output, Smooth(target, smoothing), weights);

    public override Tensor Evaluate(Tensor output, Tensor target, Tensor? weights) => Compute(output, target, weights);

    /// <summary>Labels, 0 or 1, with a share of them spread.</summary>
    public static Tensor Smooth(Tensor target, double smoothing)
        => smoothing > 0 ? (target * (1 - smoothing)) + (smoothing / 2) : target;

    private static Tensor Compute(Tensor output, Tensor target, Tensor? weights)
        => nn.functional.binary_cross_entropy_with_logits(
            output.view_as(target), target, weights is null ? null : Spread(weights, target), nn.Reduction.Mean);
}
