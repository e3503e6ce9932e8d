using NeuralML.Networks;
using NeuralML.NeuralNet;
using NeuralML.Training.RateSearch;
using NeuralML.Training.Schedules;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Sets what changes from step to step: the learning rate, the weight decay and the dropout.</summary>
internal sealed class StepSchedule(TrainingPlan plan, TabularNetwork network, optim.Optimizer optimizer, int rowCount)
{
    private readonly optim.ILearningRateController[] _groups = [.. optimizer.ParamGroups];
    private readonly WeightDecay _decay = new(optimizer);
    private readonly double _steps = Math.Ceiling(rowCount / (double)plan.Options.BatchSize) * plan.MaximumEpochs;
    private readonly Plateau? _plateau = plan.Schedule == LearningRateSchedule.OnPlateau
        ? new Plateau(Math.Max(1, plan.Patience / 2))
        : null;

    // Not a number: the first step sets them, whatever an optimizer's saved state says.
    private double _decayFactor = double.NaN;
    private double _dropoutFactor = double.NaN;

    /// <summary>How many steps have been taken.</summary>
    public long Steps { get; private set; }

    /// <summary>The rate of the last step, of parameters with no factor of their own.</summary>
    public double LearningRate { get; private set; }

    /// <summary>Called before each step's pass through the network.</summary>
    public void Advance()
    {
        // In the middle of the step: a wave that starts or ends at 0 would waste its first or last.
        var progress = (Steps++ + 0.5) / _steps;
        var factor = RateSchedule.Factor(plan.Schedule, progress, plan.Options.WarmupFraction) * (_plateau?.Factor ?? 1);
        if (plan.Options.SweepsLearningRate)
            factor = RateSweep.RateOf(Steps - 1) / plan.LearningRate;
        LearningRate = plan.LearningRate * factor;
        foreach (var group in _groups)
            group.LearningRate = group.InitialLearningRate * factor;
        if (Changes(plan.WeightDecaySchedule, progress, ref _decayFactor))
            _decay.Scale(_decayFactor);
        if (Changes(plan.DropoutSchedule, progress, ref _dropoutFactor))
            network.ScaleDropout(_dropoutFactor);
    }

    /// <summary>Called after each epoch with the loss that training is judged by.</summary>
    public void Report(double loss) => _plateau?.Report(loss);

    public void Save(BinaryWriter writer)
    {
        writer.Write(Steps);
        _plateau?.Save(writer);
    }

    /// <exception cref="FormatException">What is read is not possible.</exception>
    public void Load(BinaryReader reader)
    {
        Steps = reader.ReadInt64();
        if (Steps < 0)
            throw new FormatException($"it was made after {Steps} steps");
        _plateau?.Load(reader);
    }

    private static bool Changes(RegularizationSchedule schedule, double progress, ref double factor)
    {
        var before = factor;
        factor = schedule == RegularizationSchedule.FlatCosine
            ? RateSchedule.Factor(LearningRateSchedule.FlatCosine, progress, warmup: 0)
            : 1;
        return factor != before;
    }
}
