namespace NeuralML.Training.History;

/// <summary>The numbers of an epoch, named and in the order in which they are written.</summary>
internal static class EpochFields
{
    public static IEnumerable<ValidationMetric> Metrics(TrainingHistory history)
        => history.Epochs.SelectMany(epoch => epoch.Metrics.Keys).Distinct().Order();

    /// <summary>A metric; null where the epoch has none or it is not defined.</summary>
    public static double? Metric(EpochRecord epoch, ValidationMetric metric)
        => epoch.Metrics.TryGetValue(metric, out var value) && double.IsFinite(value) ? value : null;
}
