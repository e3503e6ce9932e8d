using NeuralML.Networks;
using NeuralML.NeuralNet;
using NeuralML.Training.Callbacks;
using NeuralML.Training.Checkpoints;
using NeuralML.Training.Losses;
using NeuralML.Training.Metrics;
using NeuralML.Training.Progress;

namespace NeuralML.Training;

/// <summary>Trains a network epoch by epoch and leaves it with the weights of its best epoch.</summary>
internal sealed class NetworkTrainer(TrainingPlan plan, Loss loss, TaskMetrics metrics, Cancellation cancellation, TrainingReport report)
{
    private readonly ValidationMetric _metric = plan.EarlyStoppingMetric;

    /// <summary>Which of the networks of a fit is trained; the first is 0.</summary>
    public int Network { get; init; }

    /// <summary>How long it may train; null for any time.</summary>
    public TimeSpan? TimeBudget { get; init; }

    /// <param name="network">What is trained, in place.</param>
    /// <param name="training">The rows to learn from.</param>
    /// <param name="validation">The rows that decide which epoch was best; null to keep the last epoch.</param>
    /// <param name="random">Where the order of the rows comes from.</param>
    /// <returns>How it went.</returns>
    public TrainingHistory Train(TabularNetwork network, IBatchSource training, TensorData? validation, Random random)
    {
        using var state = new TrainingState(plan, network, training.RowCount, random.Next());
        var context = new TrainingContext(Network, plan.MaximumEpochs, state.History, TimeBudget);
        var callbacks = new CallbackList(plan.Options.Callbacks ?? [], context);
        var trainer = new EpochTrainer(plan, loss, state, context, callbacks, cancellation);
        var evaluator = new EpochEvaluator(network, loss, metrics, cancellation);

        var checkpoints = Checkpointing.Open(plan, Network, state, training, validation);
        if (checkpoints?.Resume() == true)
        {
            (context.Epoch, context.Step) = (state.History.Count, state.Schedule.Steps);
            report.Resumed(context.Epoch, checkpoints.Path);
        }

        callbacks.FitBegins();
        while (!state.IsOver)
        {
            var begin = context.Elapsed;
            context.Epoch = state.History.Count + 1;
            callbacks.EpochBegins();
            var trainingLoss = trainer.Train(training);
            state.Average?.Swap();
            var (validationLoss, values) = validation is null || !double.IsFinite(trainingLoss)
                ? (trainingLoss, new Dictionary<ValidationMetric, double>())
                : evaluator.Evaluate(validation);
            if (!double.IsFinite(validationLoss))
            {
                Diverged(context.Epoch, state.BestEpoch);
                break;
            }

            var record = new EpochRecord(
                context.Epoch, trainingLoss, validation is null ? null : validationLoss, values, context.LearningRate,
                (context.Elapsed - begin).TotalSeconds);
            state.Add(record, validation is null ? null : TaskMetrics.Cost(_metric, Judge(record)));
            state.Average?.Swap();
            checkpoints?.Save(last: state.IsOver || context.IsStopping);
            report.Epoch(record, state.BestEpoch, context.Elapsed);
            callbacks.EpochEnds();
            if (context.IsStopping)
                break;
        }

        state.Best.Restore();
        // The trained network needs no memory for gradients.
        state.Optimizer.zero_grad();
        // A training loss is measured before each step: the last step may still have ruined the weights.
        if (validation is null && !double.IsFinite(evaluator.Evaluate(training.Sample).Loss))
            throw Divergence();
        report.Kept(state.History[state.BestEpoch - 1], training.RowCount, validation?.RowCount ?? 0, context.Elapsed);
        callbacks.FitEnds();
        return new TrainingHistory(Network, state.History, state.BestEpoch);
    }

    private double Judge(EpochRecord record)
    {
        var value = record.JudgedBy(_metric)!.Value;
        return double.IsNaN(value)
            ? throw new InvalidOperationException(
                $"{nameof(NeuralNetOptions.EarlyStoppingMetric)} {_metric} cannot be computed: all validation rows have the same label. "
                + $"Raise {nameof(NeuralNetOptions.ValidationFraction)} or stop on {ValidationMetric.Loss}.")
            : value;
    }

    private void Diverged(int epoch, int bestEpoch)
    {
        if (bestEpoch == 0)
            throw Divergence();
        report.Diverged(epoch, bestEpoch);
    }

    private static InvalidOperationException Divergence()
        => new($"The loss is not a finite number. Lower {nameof(NeuralNetOptions.LearningRate)} or scale features and label to a moderate "
            + "range.");
}
