using NeuralML.NeuralNet;
using NeuralML.Training.Schedules;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Sets the learning rate of an optimizer step by step.</summary>
internal sealed class LearningRate(TrainingPlan plan, optim.Optimizer optimizer, int rowCount)
{
    private readonly optim.ILearningRateController[] _groups = [.. optimizer.ParamGroups];
    private readonly double _steps = Math.Ceiling(rowCount / (double)plan.Options.BatchSize) * plan.MaximumEpochs;
    private readonly Plateau? _plateau = plan.Schedule == LearningRateSchedule.OnPlateau
        ? new Plateau(Math.Max(1, plan.Patience / 2))
        : null;

    private long _taken;

    /// <summary>Called before each step.</summary>
    public void Advance()
    {
        // In the middle of the step: a wave that starts or ends at 0 would waste its first or last.
        var progress = (_taken++ + 0.5) / _steps;
        var factor = RateSchedule.Factor(plan.Schedule, progress, plan.Options.WarmupFraction) * (_plateau?.Factor ?? 1);
        foreach (var group in _groups)
            group.LearningRate = group.InitialLearningRate * factor;
    }

    /// <summary>Called after each epoch with the loss that training is judged by.</summary>
    public void Report(double loss) => _plateau?.Report(loss);
}
