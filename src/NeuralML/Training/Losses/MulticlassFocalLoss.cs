using static TorchSharp.torch;

namespace NeuralML.Training.Losses;

/// <summary>
/// The cross entropy of a <see cref="MulticlassLoss"/>, multiplied with (1 - p)^gamma, where p is the probability given to the label
/// (Lin et al. 2017, arXiv:1708.02002).
/// </summary>
internal sealed class MulticlassFocalLoss(double gamma, double smoothing) : Loss
{
    // Below it the power has no slope to speak of, and at 0 it may have none.
    private const double LeastDoubt = 1e-6;

    public override Tensor Train(Tensor output, Tensor target, Tensor? weights) => Compute(output, target, weights, smoothing);

    public override Tensor Evaluate(Tensor output, Tensor target, Tensor? weights) => Compute(output, target, weights, 0);

    private Tensor Compute(Tensor output, Tensor target, Tensor? weights, double share)
    {
        var entropy = MulticlassLoss.OfRows(output, target, 0);
        var doubt = (1 - entropy.neg().exp()).clamp_min(LeastDoubt);
        return Mean(doubt.pow(gamma) * (share > 0 ? MulticlassLoss.OfRows(output, target, share) : entropy), weights);
    }
}
