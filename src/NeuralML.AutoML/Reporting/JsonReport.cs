using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NeuralML.AutoML.Reporting.Json;

namespace NeuralML.AutoML.Reporting;

/// <summary>A report for programs. A number that there is not (NaN, infinity) is null.</summary>
internal static class JsonReport
{
    /// <summary>Rises when a field is renamed, removed or changes its meaning.</summary>
    public const int SchemaVersion = 2;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Default,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new FiniteNumberConverter() },
    };

    /// <summary>Writes a report. Of predictions it holds the curves and figures, not every row.</summary>
    public static void Write(ReportData data, TextWriter writer)
    {
        var task = ReportTasks.Of(data.Table);
        var document = new JsonDocumentRoot(
            SchemaVersion, data.Title, data.Created, Headline.Main(data), [.. Headline.Details(data)], data.Run, data.Table, data.Metric,
            data.Leaderboard, data.Pairs, data.History, data.Ensemble,
            data.Ensemble.Count == 0 ? null : data.IsStacked ? "stack" : "average", data.Biases,
            [.. data.Predictions.Select(set => JsonPredictions.Of(set, task))], data.Importances, data.LearningCurves);
        writer.WriteLine(JsonSerializer.Serialize(document, Options));
    }
}
