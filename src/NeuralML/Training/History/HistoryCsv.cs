using System.Globalization;

namespace NeuralML.Training.History;

/// <summary>A history as comma-separated values.</summary>
internal static class HistoryCsv
{
    public static void Write(TrainingHistory history, TextWriter writer)
    {
        ValidationMetric[] metrics = [.. EpochFields.Metrics(history)];
        string[] header =
            ["Epoch", "TrainingLoss", "ValidationLoss", "LearningRate", "Seconds", .. metrics.Select(metric => metric.ToString())];
        writer.WriteLine(string.Join(',', header));
        foreach (var epoch in history.Epochs)
        {
            double?[] values =
            [
                epoch.Epoch, epoch.TrainingLoss, epoch.ValidationLoss, epoch.LearningRate, epoch.Seconds,
                .. metrics.Select(metric => EpochFields.Metric(epoch, metric)),
            ];
            writer.WriteLine(string.Join(',', values.Select(value => value?.ToString(CultureInfo.InvariantCulture))));
        }
    }
}
