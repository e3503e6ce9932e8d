using Microsoft.ML;
using NeuralML.AutoML.Reporting;

namespace NeuralML.AutoML;

/// <summary>What a comparison found.</summary>
public sealed class ComparisonResult : IDisposable
{
    private readonly ReportData _report;
    private readonly IReadOnlyList<ITransformer> _models;

    internal ComparisonResult(ReportData report, IReadOnlyList<ITransformer> models)
    {
        _report = report;
        _models = models;
    }

    /// <summary>What learners are ranked by.</summary>
    public required ComparisonMetric Metric { get; init; }

    /// <summary>Every configuration that was fitted, and the ensemble where there is one, the best first.</summary>
    public required IReadOnlyList<LeaderboardEntry> Leaderboard { get; init; }

    /// <summary>The families against each other, for those that were measured on at least two folds in common.</summary>
    public required IReadOnlyList<FamilyDifference> Differences { get; init; }

    /// <summary>The best configuration, fitted on all rows unless the options say otherwise or there was no time.</summary>
    public required ITransformer BestModel { get; init; }

    /// <summary>The average or the stack of several models; null where the best one alone is better.</summary>
    public required EnsembleTransformer? Ensemble { get; init; }

    /// <summary>The columns of the data that the models read, to save them with.</summary>
    public required DataViewSchema InputSchema { get; init; }

    /// <summary>Writes a report for people: one HTML file that needs no network.</summary>
    /// <param name="path">The file; an old one is replaced.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void SaveReport(string path) => Save(path, HtmlReport.Write);

    /// <summary>Writes the same report as Markdown.</summary>
    /// <param name="path">The file; an old one is replaced.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void SaveMarkdown(string path) => Save(path, MarkdownReport.Write);

    /// <summary>Writes all that the report shows as JSON.</summary>
    /// <param name="path">The file; an old one is replaced.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void SaveJson(string path) => Save(path, JsonReport.Write);

    /// <summary>Frees the models' native memory.</summary>
    public void Dispose()
    {
        foreach (var model in _models)
            (model as IDisposable)?.Dispose();
    }

    private void Save(string path, Action<ReportData, TextWriter> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var writer = new StreamWriter(path);
        write(_report, writer);
    }
}
