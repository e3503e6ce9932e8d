using Microsoft.ML.Runtime;
using NeuralML.Features;
using NeuralML.Networks;
using NeuralML.NeuralNet;
using NeuralML.Scoring;
using NeuralML.Training.Losses;
using NeuralML.Training.Metrics;
using NeuralML.Training.Progress;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training.Ensembles;

/// <summary>Trains one network on one split of a table.</summary>
internal sealed class MemberTrainer(
    NeuralNetOptions options, LabelColumn label, TrainingTable table, IHost host, FitProgress progress)
{
    private const int PredictionBatch = 4096;

    /// <param name="recipe">Which kind of network.</param>
    /// <param name="splits">Of each split, the rows that train and those that judge.</param>
    /// <param name="place">Which of the splits.</param>
    /// <param name="seed">Where all that is random comes from.</param>
    /// <param name="index">Which of the networks of the fit it is.</param>
    /// <param name="time">How long it may train; null for any time.</param>
    /// <param name="start">A network of the same kind to go on from, with its scales; null to start anew.</param>
    /// <param name="guide">How the training of another network of the same kind went; null for the first.</param>
    /// <param name="cancellation">Ends training.</param>
    public TrainedMember Train(
        Recipe recipe, IReadOnlyList<TrainingSplit> splits, int place, int seed, int index, TimeSpan? time, TrainedNetwork? start,
        TrainingHistory? guide, Cancellation cancellation)
    {
        var split = splits[place];
        var random = new Random(seed);
        var plan = new TrainingPlan(options, recipe, label.Task, label.OutputCount, split.TrainingRowCount);
        if (guide is not null)
            plan.EndAfterWave(guide.BestEpoch);
        var encoder = start?.Encoder ?? FeatureEncoder.Fit(
            recipe.Scaling, table, split.Training, oneHot: recipe.Architecture != NeuralNetArchitecture.FtTransformer);
        var targetScaler = start?.TargetScaler ?? TargetScaler.Fit(label, table, split.Training, options.ClampPredictions);
        var weights = new RowWeights(ClassWeights.Of(options, label, table, split.Training), table, split.Training);
        var encoding = new RowEncoding(label, encoder, targetScaler, weights);

        // Whatever mode the caller's own use of torch has set, weights are made and trained with gradients.
        using var normal = inference_mode(false);
        using var gradient = enable_grad();
        using var report = new TrainingReport(host, progress, plan, index);
        using var training = IBatchSource.Create(table, split, encoding, cancellation);
        using var validation = split.Validation.Length == 0
            ? null
            : new TensorData(table, split.Validation, encoding with { Weights = weights.For(table, split.Validation) });
        var network = NetworkFactory.Create(
            plan, encoder, label, random, training.Sample, start is null ? null : NetworkFactory.BinCount(start.Network));
        try
        {
            if (start is not null)
                WarmStart.CopyState(start.Network, network);
            using var loss = LossFactory.Create(plan, label);
            var metrics = new TaskMetrics(label, targetScaler.Unit);
            var trainer = new NetworkTrainer(plan, loss, metrics, cancellation, report) { Network = index, TimeBudget = time };
            var history = trainer.Train(network, training, validation, random);
            var trained = new TrainedNetwork(network, encoder, new OutputTransform(label, targetScaler)) 
            {
                Recipe = recipe,
                HiddenSizes = plan.HiddenSizes,
                Split = place,
                SplitCount = splits.Count,
                History = history,
            };
            return new TrainedMember(recipe, trained, split.Validation, Predict(trained, validation, cancellation));
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    private float[] Predict(TrainedNetwork network, TensorData? data, Cancellation cancellation)
    {
        if (data is null)
            return [];
        var predictions = new float[data.RowCount * label.OutputCount];
        for (var start = 0; start < data.RowCount; start += PredictionBatch)
        {
            cancellation.ThrowIfRequested();
            using var scope = NewDisposeScope();
            var count = Math.Min(PredictionBatch, data.RowCount - start);
            network.Predict(data.Slice(start, count).Features, predictions.AsSpan(start * label.OutputCount, count * label.OutputCount));
        }

        return predictions;
    }
}
