namespace NeuralML;

/// <summary>What training an epoch came to.</summary>
public sealed class EpochRecord
{
    internal EpochRecord(
        int epoch, double trainingLoss, double? validationLoss, IReadOnlyDictionary<ValidationMetric, double> metrics, double learningRate,
        double seconds)
    {
        Epoch = epoch;
        TrainingLoss = trainingLoss;
        ValidationLoss = validationLoss;
        Metrics = metrics;
        LearningRate = learningRate;
        Seconds = seconds;
    }

    /// <summary>The number of the epoch; the first is 1.</summary>
    public int Epoch { get; }

    /// <summary>
    /// The mean loss of the training rows, each measured before the step that learned from it, with smoothed labels and dropout.
    /// </summary>
    public double TrainingLoss { get; }

    /// <summary>The mean loss of the validation rows after the epoch; null when all rows train.</summary>
    public double? ValidationLoss { get; }

    /// <summary>
    /// The metrics of the label's task on the validation rows after the epoch; empty when all rows train. One that is not defined, such as
    /// the area under the curve of rows of one class, is NaN.
    /// </summary>
    public IReadOnlyDictionary<ValidationMetric, double> Metrics { get; }

    /// <summary>The learning rate of the epoch's last step.</summary>
    public double LearningRate { get; }

    /// <summary>How long the epoch took, validation included, in seconds.</summary>
    public double Seconds { get; }

    /// <summary>What a metric, or the loss, came to on the validation rows; null when all rows train.</summary>
    internal double? JudgedBy(ValidationMetric metric)
        => metric == ValidationMetric.Loss ? ValidationLoss : Metrics.TryGetValue(metric, out var value) ? value : null;
}
