using static TorchSharp.torch;

namespace NeuralML.Training.Losses;

/// <summary>
/// The cross entropy of a <see cref="BinaryLoss"/>, multiplied with (1 - p)^gamma, where p is the probability given to the label
/// (Lin et al. 2017, arXiv:1708.02002).
/// </summary>
internal sealed class BinaryFocalLoss(double gamma, double smoothing) : Loss
{
    public override Tensor Train(Tensor output, Tensor target, Tensor? weights) => Compute(output, target, weights, smoothing);

    public override Tensor Evaluate(Tensor output, Tensor target, Tensor? weights) => Compute(output, target, weights, 0);

    private Tensor Compute(Tensor output, Tensor target, Tensor? weights, double share)
    {
        var logit = output.view_as(target);
        // The logarithm of 1 - p, so that nothing is rounded away near p = 1.
        var doubt = (logit * (1 - (2 * target))).log_sigmoid();
        var entropy = nn.functional.binary_cross_entropy_with_logits(logit, BinaryLoss.Smooth(target, share), null, nn.Reduction.None);
        return Mean((doubt * gamma).exp() * entropy, weights);
    }
}
