using NeuralML.Features;
using NeuralML.NeuralNet;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>What training keeps small, as the mean over a batch.</summary>
internal sealed class Loss : IDisposable
{
    private const long NoIgnoredClass = -100;

    private readonly PredictionTask _task;
    private readonly RegressionLoss _regression;
    private readonly double _smoothing;
    private readonly float[]? _classWeights;
    private readonly Tensor? _weightOfClass;

    /// <param name="plan">Which loss and how much smoothing.</param>
    /// <param name="task">What is predicted.</param>
    /// <param name="classWeights">What the rows of each class count; null when all count 1.</param>
    public Loss(TrainingPlan plan, PredictionTask task, float[]? classWeights)
    {
        _task = task;
        _regression = plan.Options.RegressionLoss;
        _smoothing = plan.LabelSmoothing;
        _classWeights = classWeights;
        // It outlives the scope of whoever calls Fit.
        _weightOfClass = classWeights is null ? null : tensor(classWeights).DetachFromDisposeScope();
    }

    /// <summary>The loss that is trained on, with smoothed labels.</summary>
    /// <param name="output">The network's output, <c>[batch, outputs]</c>.</param>
    /// <param name="target">The targets, <c>[batch]</c>: class indexes as Int64, anything else as Float32.</param>
    public Tensor Train(Tensor output, Tensor target) => Compute(output, target, _smoothing);

    /// <summary>The loss that epochs are compared by, against the labels as they are.</summary>
    /// <param name="output">The network's output, <c>[batch, outputs]</c>.</param>
    /// <param name="target">The targets, <c>[batch]</c>.</param>
    public Tensor Evaluate(Tensor output, Tensor target) => Compute(output, target, 0);

    public void Dispose() => _weightOfClass?.Dispose();

    private Tensor Compute(Tensor output, Tensor target, double smoothing) => _task switch
    {
        PredictionTask.Binary => Binary(output.squeeze(1), target, smoothing),
        PredictionTask.Multiclass => nn.functional.cross_entropy(
            output, target, _weightOfClass, NoIgnoredClass, nn.Reduction.Mean, smoothing),
        _ => Regression(output.squeeze(1), target),
    };

    private Tensor Binary(Tensor logit, Tensor target, double smoothing)
    {
        // Between the two weights, by the label before it is smoothed.
        var weight = _classWeights is [var negative, var positive] ? (target * (positive - negative)) + negative : null;
        if (smoothing > 0)
            target = (target * (1 - smoothing)) + (smoothing / 2);
        return nn.functional.binary_cross_entropy_with_logits(logit, target, weight, nn.Reduction.Mean);
    }

    private Tensor Regression(Tensor output, Tensor target) => _regression switch
    {
        RegressionLoss.AbsoluteError => nn.functional.l1_loss(output, target, nn.Reduction.Mean),
        RegressionLoss.Huber => nn.functional.huber_loss(output, target, 1.0, nn.Reduction.Mean),
        _ => nn.functional.mse_loss(output, target, nn.Reduction.Mean),
    };
}
