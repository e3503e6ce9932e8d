namespace NeuralML.Training.Checkpoints;

/// <summary>The epochs that have been trained, in a checkpoint.</summary>
internal static class HistoryFormat
{
    public static void Write(BinaryWriter writer, List<EpochRecord> history)
    {
        writer.Write(history.Count);
        foreach (var epoch in history)
        {
            writer.Write(epoch.TrainingLoss);
            writer.Write(epoch.ValidationLoss ?? double.NaN);
            writer.Write(epoch.LearningRate);
            writer.Write(epoch.Seconds);
            writer.Write(epoch.Metrics.Count);
            foreach (var (metric, value) in epoch.Metrics)
            {
                writer.Write((int)metric);
                writer.Write(value);
            }
        }
    }

    /// <param name="reader">Where it is read from.</param>
    /// <param name="most">The most epochs that there can be.</param>
    /// <exception cref="FormatException">The history is not possible.</exception>
    public static IEnumerable<EpochRecord> Read(BinaryReader reader, int most)
    {
        var count = reader.ReadInt32();
        if (count < 1 || count > most)
            throw new FormatException($"it has {count} epochs of at most {most}");
        for (var epoch = 1; epoch <= count; epoch++)
        {
            var (trainingLoss, validationLoss) = (reader.ReadDouble(), reader.ReadDouble());
            var (learningRate, seconds) = (reader.ReadDouble(), reader.ReadDouble());
            yield return new EpochRecord(
                epoch, trainingLoss, double.IsNaN(validationLoss) ? null : validationLoss, ReadMetrics(reader), learningRate, seconds);
        }
    }

    private static Dictionary<ValidationMetric, double> ReadMetrics(BinaryReader reader)
    {
        var metrics = new Dictionary<ValidationMetric, double>();
        for (var rest = reader.ReadInt32(); rest > 0; rest--)
        {
            var metric = (ValidationMetric)reader.ReadInt32();
            if (!Enum.IsDefined(metric) || !metrics.TryAdd(metric, reader.ReadDouble()))
                throw new FormatException("its history has an impossible metric");
        }

        return metrics;
    }
}
