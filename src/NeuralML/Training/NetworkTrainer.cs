using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.Runtime;
using NeuralML.Networks;
using NeuralML.NeuralNet;
using NeuralML.Scoring;
using NeuralML.Training.Losses;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Trains a network epoch by epoch and leaves it with the weights of its best epoch.</summary>
internal sealed class NetworkTrainer(TrainingPlan plan, Loss loss, Criterion? criterion, IChannel channel)
{
    private const int EvaluationBatch = 4096;

    /// <param name="network">What is trained, in place.</param>
    /// <param name="training">The rows to learn from.</param>
    /// <param name="validation">The rows that decide which epoch was best; null to keep the last epoch.</param>
    /// <param name="random">Where the order of the rows comes from.</param>
    public void Train(TabularNetwork network, TensorData training, TensorData? validation, Random random)
    {
        Parameter[] parameters = [.. network.parameters()];
        using var optimizer = OptimizerFactory.Create(plan, network);
        var schedule = new StepSchedule(plan, network, optimizer, training.RowCount);
        using var best = new WeightSnapshot(network);
        var bestLoss = double.PositiveInfinity;
        var bestEpoch = 0;
        var order = Enumerable.Range(0, training.RowCount).Select(row => (long)row).ToArray();
        var predictions = validation is null || criterion is null ? null : new float[validation.RowCount * plan.Outputs];
        var clock = Stopwatch.StartNew();

        for (var epoch = 1; epoch <= plan.MaximumEpochs; epoch++)
        {
            random.Shuffle(order);
            var trainingLoss = TrainEpoch(network, parameters, optimizer, schedule, training, order);
            var validationLoss = validation is null ? trainingLoss : Evaluate(network, validation, predictions);
            var losses = validation is null
                ? FormattableString.Invariant($"training loss {trainingLoss:F5}")
                : FormattableString.Invariant($"training loss {trainingLoss:F5}, validation loss {validationLoss:F5}");
            Info(FormattableString.Invariant($"Epoch {epoch} of {plan.MaximumEpochs}: {losses}, {clock.Elapsed.TotalSeconds:F1} s"));

            if (!double.IsFinite(validationLoss))
            {
                Diverged(epoch, bestEpoch);
                break;
            }

            schedule.Report(validationLoss);
            if (validationLoss < bestLoss || validation is null)
            {
                bestLoss = validationLoss;
                bestEpoch = epoch;
                best.Take();
            }
            else if (epoch - bestEpoch >= plan.Patience)
            {
                break;
            }
        }

        best.Restore();
        // The trained network needs no memory for gradients.
        optimizer.zero_grad();
        // A training loss is measured before each step: the last step may still have ruined the weights.
        if (validation is null && !double.IsFinite(Evaluate(network, training)))
            throw Divergence();
        Info(string.Create(
            CultureInfo.InvariantCulture,
            $"Kept epoch {bestEpoch}, {(validation is null ? "training" : "validation")} loss {bestLoss:F5}; "
            + $"{training.RowCount} training rows, {validation?.RowCount ?? 0} validation rows, {clock.Elapsed.TotalSeconds:F1} s"));
    }

    private double TrainEpoch(
        TabularNetwork network, Parameter[] parameters, optim.Optimizer optimizer, StepSchedule schedule, TensorData training,
        long[] order)
    {
        network.train();
        using var epochScope = NewDisposeScope();
        var rows = tensor(order);
        var total = zeros(1);
        for (var start = 0; start < order.Length; start += plan.Options.BatchSize)
        {
            using var batchScope = NewDisposeScope();
            var count = Math.Min(plan.Options.BatchSize, order.Length - start);
            var (features, targets, weights) = training.Gather(rows.narrow(0, start, count));
            // Each member of a network that has several learns from every row.
            if (network.Members > 1)
            {
                targets = targets.repeat_interleave(network.Members, 0);
                weights = weights?.repeat_interleave(network.Members, 0);
            }

            schedule.Advance();
            optimizer.zero_grad();
            var batchLoss = loss.Train(network.call(features), targets, weights);
            batchLoss.backward();
            if (plan.Options.GradientClipping is { } norm)
                nn.utils.clip_grad_norm_(parameters, norm, 2.0);
            optimizer.step();
            // Summed as a tensor: reading a number after every batch would wait for it.
            using var noGradient = no_grad();
            total.add_(batchLoss.detach() * count);
        }

        return total.item<float>() / order.Length;
    }

    private double Evaluate(TabularNetwork network, TensorData data, float[]? predictions = null)
    {
        network.eval();
        using var noGradient = no_grad();
        var total = 0.0;
        for (var start = 0; start < data.RowCount; start += EvaluationBatch)
        {
            using var scope = NewDisposeScope();
            var count = Math.Min(EvaluationBatch, data.RowCount - start);
            var (features, targets, weights) = data.Slice(start, count);
            var output = network.call(features);
            if (predictions is null)
                total += loss.Evaluate(output, targets, weights).item<float>() * (double)count;
            else
                Outputs.Copy(output, predictions.AsSpan(start * plan.Outputs, count * plan.Outputs));
        }

        return predictions is null ? total / data.RowCount : criterion!.Measure(predictions);
    }

    private void Diverged(int epoch, int bestEpoch)
    {
        if (bestEpoch == 0)
            throw Divergence();
        channel.Warning(
            MessageSensitivity.None,
            $"The loss is no longer a finite number in epoch {epoch}; training ends with the weights of epoch {bestEpoch}. "
            + $"A lower {nameof(NeuralNetOptions.LearningRate)} may help.");
    }

    private static InvalidOperationException Divergence()
        => new($"The loss is not a finite number. Lower {nameof(NeuralNetOptions.LearningRate)} or scale features and label to a moderate range.");

    private void Info(string message) => channel.Info(MessageSensitivity.None, message);
}
