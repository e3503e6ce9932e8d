using System.Globalization;
using Microsoft.ML.Runtime;
using NeuralML.NeuralNet;

namespace NeuralML.Training.Progress;

/// <summary>Says how the training of a network goes: in the log, in a progress channel of ML.NET, and to the user's listener.</summary>
internal sealed class TrainingReport : IDisposable
{
    private const string Name = "Training";

    private readonly FitProgress _fit;
    private readonly TrainingPlan _plan;
    private readonly int _network;
    private readonly IChannel _channel;
    private readonly IProgressChannel _progress;
    private volatile int _epoch;

    /// <param name="host">Where the channels begin.</param>
    /// <param name="fit">The fit that the network is one of.</param>
    /// <param name="plan">How it is trained.</param>
    /// <param name="network">Which of the networks of the fit it is.</param>
    public TrainingReport(IHost host, FitProgress fit, TrainingPlan plan, int network)
    {
        (_fit, _plan, _network) = (fit, plan, network);
        _channel = host.Start(Name);
        _progress = host.StartProgressChannel(Name);
        _progress.SetHeader(
            new ProgressHeader(["Training loss", "Validation loss", plan.EarlyStoppingMetric.ToString()], ["epochs"]),
            entry => entry.SetProgress(0, _epoch, plan.MaximumEpochs));
    }

    /// <summary>Training goes on from a checkpoint.</summary>
    public void Resumed(int epoch, string path)
        => _channel.Info(MessageSensitivity.None, $"Resumed after epoch {epoch} of {_plan.MaximumEpochs}{OfNetwork} from '{path}'");

    /// <summary>An epoch has ended.</summary>
    /// <param name="record">What it came to.</param>
    /// <param name="bestEpoch">The best one so far.</param>
    /// <param name="elapsed">How long the network has trained.</param>
    public void Epoch(EpochRecord record, int bestEpoch, TimeSpan elapsed)
    {
        Info($"Epoch {record.Epoch} of {_plan.MaximumEpochs}{OfNetwork}: {Describe(record)}", elapsed);
        _epoch = record.Epoch;
        var metric = record.JudgedBy(_plan.EarlyStoppingMetric);
        _progress.Checkpoint(record.TrainingLoss, record.ValidationLoss, metric, record.Epoch);
        _fit.Report(new TrainingProgress
        {
            Network = _network,
            NetworkCount = _fit.NetworkCount,
            Epoch = record.Epoch,
            MaximumEpochs = _plan.MaximumEpochs,
            TrainingLoss = record.TrainingLoss,
            ValidationLoss = record.ValidationLoss,
            Metric = _plan.EarlyStoppingMetric,
            MetricValue = metric,
            BestEpoch = bestEpoch,
            Elapsed = _fit.Time.Elapsed,
        });
    }

    /// <summary>The loss of an epoch is no number.</summary>
    public void Diverged(int epoch, int bestEpoch)
        => _channel.Warning(
            MessageSensitivity.None,
            $"The loss is no longer a finite number in epoch {epoch}{OfNetwork}; training ends with the weights of epoch {bestEpoch}. "
            + $"A lower {nameof(NeuralNetOptions.LearningRate)} may help.");

    /// <summary>Training has ended.</summary>
    /// <param name="best">The epoch whose weights were kept.</param>
    /// <param name="trainingRows">How many rows trained.</param>
    /// <param name="validationRows">How many judged.</param>
    /// <param name="elapsed">How long the network has trained.</param>
    public void Kept(EpochRecord best, int trainingRows, int validationRows, TimeSpan elapsed)
    {
        var kind = _fit.NetworkCount == 1 ? "" : $" ({_plan.Recipe.Title})";
        Info(
            $"Kept epoch {best.Epoch}{OfNetwork}{kind}: {Describe(best)}; {trainingRows} training rows, {validationRows} validation rows",
            elapsed);
    }

    public void Dispose()
    {
        _progress.Dispose();
        _channel.Dispose();
    }

    private string OfNetwork => _fit.NetworkCount == 1 ? "" : $" of network {_network + 1} of {_fit.NetworkCount}";

    private string Describe(EpochRecord record)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"training loss {record.TrainingLoss:F5}");
        if (record.ValidationLoss is { } validationLoss)
            text += string.Create(CultureInfo.InvariantCulture, $", validation loss {validationLoss:F5}");
        if (record.Metrics.TryGetValue(_plan.EarlyStoppingMetric, out var value))
            text += string.Create(CultureInfo.InvariantCulture, $", {_plan.EarlyStoppingMetric} {value:F5}");
        return text;
    }

    private void Info(string message, TimeSpan elapsed)
        => _channel.Info(
            MessageSensitivity.None, string.Create(CultureInfo.InvariantCulture, $"{message}, {elapsed.TotalSeconds:F1} s"));
}
