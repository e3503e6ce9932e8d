namespace NeuralML;

/// <summary>How far a fit is when one of its networks has ended an epoch; see <see cref="NeuralNetOptions.Progress"/>.</summary>
public sealed record TrainingProgress
{
    /// <summary>Which of the networks that the fit trains this is; the first is 0.</summary>
    public required int Network { get; init; }

    /// <summary>
    /// How many networks the fit trains, at least 1, as far as is known: it changes once, where a kind of network turns out not to help and
    /// is not trained on further parts of the rows.
    /// </summary>
    public required int NetworkCount { get; init; }

    /// <summary>The epoch of the network that has ended; the first is 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The most epochs that there can be; early stopping usually ends sooner.</summary>
    public required int MaximumEpochs { get; init; }

    /// <summary>The mean loss of the training rows in the epoch.</summary>
    public required double TrainingLoss { get; init; }

    /// <summary>The mean loss of the validation rows after it; null when all rows train.</summary>
    public required double? ValidationLoss { get; init; }

    /// <summary>What epochs are compared by: <see cref="NeuralNetOptions.EarlyStoppingMetric"/>, or what it is by default.</summary>
    public required ValidationMetric Metric { get; init; }

    /// <summary>What the metric comes to on the validation rows after the epoch; null when all rows train.</summary>
    public required double? MetricValue { get; init; }

    /// <summary>The best epoch of the network so far, by the metric; the last one when all rows train.</summary>
    public required int BestEpoch { get; init; }

    /// <summary>The time since the fit began, reading included.</summary>
    public required TimeSpan Elapsed { get; init; }
}
