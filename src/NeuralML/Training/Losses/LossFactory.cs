using NeuralML.Features;
using NeuralML.NeuralNet;
using static TorchSharp.torch;

namespace NeuralML.Training.Losses;

/// <summary>Makes the loss that a plan asks for.</summary>
internal static class LossFactory
{
    private const double HuberDelta = 1;
    private const float PoissonEpsilon = 1e-8f;

    public static Loss Create(TrainingPlan plan, LabelColumn label)
    {
        var options = plan.Options;
        if (options.CustomLoss is { } custom)
            return new DelegateLoss(custom);
        var (gamma, smoothing) = (options.FocalGamma, plan.LabelSmoothing);
        return label.Task switch
        {
            PredictionTask.Multiclass => gamma > 0 ? new MulticlassFocalLoss(gamma, smoothing) : new MulticlassLoss(smoothing),
            PredictionTask.Quantile => new PinballLoss(label.Quantiles),
            _ when label.Task.HasLogits() => gamma > 0 ? new BinaryFocalLoss(gamma, smoothing) : new BinaryLoss(smoothing),
            _ => Regression(options.RegressionLoss),
        };
    }

    private static ElementwiseLoss Regression(RegressionLoss loss) => loss switch
    {
        RegressionLoss.AbsoluteError => new ElementwiseLoss(nn.functional.l1_loss),
        RegressionLoss.Huber => new ElementwiseLoss(
            (output, target, reduction) => nn.functional.huber_loss(output, target, HuberDelta, reduction)),
        RegressionLoss.Poisson => new ElementwiseLoss(
            (output, target, reduction) => nn.functional.poisson_nll_loss(
                output, target, log_input: true, full: false, eps: PoissonEpsilon, reduction: reduction)),
        _ => new ElementwiseLoss(nn.functional.mse_loss),
    };
}
