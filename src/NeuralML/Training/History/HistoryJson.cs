using System.Text.Json;

namespace NeuralML.Training.History;

/// <summary>A history as JSON.</summary>
internal static class HistoryJson
{
    public static void Write(TrainingHistory history, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteNumber("network", history.Network);
        writer.WriteNumber("bestEpoch", history.BestEpoch);
        writer.WriteStartArray("epochs");
        foreach (var epoch in history.Epochs)
            Write(epoch, writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(EpochRecord epoch, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("epoch", epoch.Epoch);
        writer.WriteNumber("trainingLoss", epoch.TrainingLoss);
        WriteNumber("validationLoss", epoch.ValidationLoss, writer);
        writer.WriteNumber("learningRate", epoch.LearningRate);
        writer.WriteNumber("seconds", epoch.Seconds);
        writer.WriteStartObject("metrics");
        foreach (var metric in epoch.Metrics.Keys)
            WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(metric.ToString()), EpochFields.Metric(epoch, metric), writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteNumber(string name, double? value, Utf8JsonWriter writer)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }
}
