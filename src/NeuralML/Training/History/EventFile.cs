using System.Globalization;

namespace NeuralML.Training.History;

/// <summary>A history as an event file of TensorBoard.</summary>
internal static class EventFile
{
    /// <param name="history">What is written.</param>
    /// <param name="folder">Where runs are kept.</param>
    /// <param name="end">When the last epoch ended, as good as it is known.</param>
    /// <returns>The path of the file.</returns>
    public static string Write(TrainingHistory history, string folder, DateTimeOffset end)
    {
        var run = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"network-{history.Network}"));
        Directory.CreateDirectory(run);
        var time = (end.ToUnixTimeMilliseconds() / 1000.0) - history.Epochs.Sum(epoch => epoch.Seconds);
        var path = Path.Combine(run, string.Create(CultureInfo.InvariantCulture, $"events.out.tfevents.{(long)time}.NeuralML"));
        using var stream = File.Create(path);
        EventRecord.Write(stream, EventMessage.FileVersion(time));
        foreach (var epoch in history.Epochs)
        {
            time += epoch.Seconds;
            Add("loss/training", epoch.TrainingLoss);
            Add("loss/validation", epoch.ValidationLoss);
            Add("learning_rate", epoch.LearningRate);
            foreach (var metric in epoch.Metrics.Keys)
                Add($"metric/{metric}", EpochFields.Metric(epoch, metric));

            void Add(string tag, double? value)
            {
                if (value is { } number)
                    EventRecord.Write(stream, EventMessage.Scalar(time, epoch.Epoch, tag, (float)number));
            }
        }

        return path;
    }
}
