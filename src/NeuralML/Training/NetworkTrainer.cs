using System.Diagnostics;
using Microsoft.ML.Runtime;
using NeuralML.Features;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Trains a network epoch by epoch and leaves it with the weights of its best epoch.</summary>
internal sealed class NetworkTrainer(NeuralNetOptions options, PredictionTask task, IChannel channel)
{
    private const int EvaluationBatch = 4096;

    /// <param name="network">What is trained, in place.</param>
    /// <param name="training">The rows to learn from.</param>
    /// <param name="validation">The rows that decide which epoch was best; null to keep the last epoch.</param>
    /// <param name="random">Where the order of the rows comes from.</param>
    public void Train(nn.Module<Tensor, Tensor> network, TensorData training, TensorData? validation, Random random)
    {
        using var optimizer = optim.AdamW(
            network.parameters(), options.LearningRate, beta1: 0.9, beta2: 0.999, weight_decay: options.WeightDecay);
        using var best = new WeightSnapshot(network);
        var bestLoss = double.PositiveInfinity;
        var bestEpoch = 0;
        var order = Enumerable.Range(0, training.RowCount).Select(row => (long)row).ToArray();
        var clock = Stopwatch.StartNew();

        for (var epoch = 1; epoch <= options.MaximumEpochs; epoch++)
        {
            random.Shuffle(order);
            var trainingLoss = TrainEpoch(network, optimizer, training, order);
            var validationLoss = validation is null ? trainingLoss : Evaluate(network, validation);
            channel.Info(
                MessageSensitivity.None,
                "Epoch {0} of {1}: training loss {2:F5}, {3}{4:F1} s",
                epoch,
                options.MaximumEpochs,
                trainingLoss,
                validation is null ? "" : FormattableString.Invariant($"validation loss {validationLoss:F5}, "),
                clock.Elapsed.TotalSeconds);

            if (!double.IsFinite(validationLoss))
            {
                Diverged(epoch, bestEpoch);
                break;
            }

            if (validationLoss < bestLoss || validation is null)
            {
                bestLoss = validationLoss;
                bestEpoch = epoch;
                best.Take();
            }
            else if (epoch - bestEpoch >= options.Patience)
            {
                break;
            }
        }

        best.Restore();
        channel.Info(
            MessageSensitivity.None,
            "Kept epoch {0}, {1} loss {2:F5}; {3} training rows, {4} validation rows, {5:F1} s",
            bestEpoch,
            validation is null ? "training" : "validation",
            bestLoss,
            training.RowCount,
            validation?.RowCount ?? 0,
            clock.Elapsed.TotalSeconds);
    }

    private double TrainEpoch(nn.Module<Tensor, Tensor> network, optim.Optimizer optimizer, TensorData training, long[] order)
    {
        network.train();
        using var epochScope = NewDisposeScope();
        var rows = tensor(order);
        var total = zeros(1);
        for (var start = 0; start < order.Length; start += options.BatchSize)
        {
            using var batchScope = NewDisposeScope();
            var count = Math.Min(options.BatchSize, order.Length - start);
            var (features, targets) = training.Gather(rows.narrow(0, start, count));
            optimizer.zero_grad();
            var loss = Loss.Compute(task, network.call(features), targets);
            loss.backward();
            optimizer.step();
            // Summed as a tensor: reading a number after every batch would wait for it.
            using var noGradient = no_grad();
            total.add_(loss.detach() * count);
        }

        return total.item<float>() / order.Length;
    }

    private double Evaluate(nn.Module<Tensor, Tensor> network, TensorData data)
    {
        network.eval();
        using var noGradient = no_grad();
        var total = 0.0;
        for (var start = 0; start < data.RowCount; start += EvaluationBatch)
        {
            using var scope = NewDisposeScope();
            var count = Math.Min(EvaluationBatch, data.RowCount - start);
            var (features, targets) = data.Slice(start, count);
            total += Loss.Compute(task, network.call(features), targets).item<float>() * (double)count;
        }

        return total / data.RowCount;
    }

    private void Diverged(int epoch, int bestEpoch)
    {
        if (bestEpoch == 0)
        {
            throw new InvalidOperationException(
                $"The loss is not a finite number after the first epoch. Lower {nameof(NeuralNetOptions.LearningRate)} "
                + "or scale features and label to a moderate range.");
        }

        channel.Warning(
            MessageSensitivity.None,
            "The loss is no longer a finite number in epoch {0}; training ends with the weights of epoch {1}. A lower {2} may help.",
            epoch,
            bestEpoch,
            nameof(NeuralNetOptions.LearningRate));
    }
}
