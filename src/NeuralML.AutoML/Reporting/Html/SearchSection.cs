using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Plots;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>What the search tried, and when it became better.</summary>
internal sealed class SearchSection : IReportSection
{
    private const int MostRows = 1000;

    /// <inheritdoc/>
    public string Id => "search";

    /// <inheritdoc/>
    public string Title => "How the search went";

    /// <inheritdoc/>
    public bool HasContent(ReportData data) => data.History.Count > 0;

    /// <inheritdoc/>
    public void Write(HtmlPage page, ReportData data)
    {
        if (data.History.Any(trial => trial is { State: TrialState.Completed, Value: not null }))
        {
            page.Figures(Progress(data), Fits(data));
        }

        page.Table(SearchTable.ByFamily(data));
        if (data.History.Any(trial => trial.State == TrialState.Failed))
        {
            page.Table(SearchTable.Failures(data).Shortened(50));
        }

        page.Details($"All {NumberText.Count(data.History.Count)} fits", () => page.Table(SearchTable.All(data).Shortened(MostRows)));
    }

    private static Figure Progress(ReportData data)
    {
        var curves = BestSoFar.Of(data.History, data.Metric.HigherIsBetter);
        double end = End(data);
        var range = ValueRange.WithoutOutliers(curves.SelectMany(curve => curve.Points.Select(point => point.Y)));
        range = curves.Aggregate(range, (all, curve) => all.With(curve.Points[^1].Y));
        var series = curves.Select(curve => new Series(
            FamilyText.Name(curve.Family), FamilyText.Style(curve.Family), [.. curve.Points, new(end, curve.Points[^1].Y)])
        {
            IsStepped = true, Marker = Markers.Of(curve.Family),
        }).ToArray();
        var ensemble = data.Leaderboard.FirstOrDefault(entry => entry.Family is null);
        range = ensemble is null ? range : range.With(ensemble.Mean);
        return new(
            "progress", "The best so far",
            $"The best mean of each family against time: {string.Join(", ", series.Select(line => line.Name))}.",
            new LinePlot(PlotAxis.Time("time", end), PlotAxis.Of(data.Metric.Name, range.Padded(0.06)), series)
            {
                Reference = ensemble is null ? null
                    : new("Ensemble, made at the end", "c-ensemble", [new(0, ensemble.Mean), new(end, ensemble.Mean)]) { Line = "dotted" },
            })
        {
            Note = $"Mean over the folds of each family's best configuration until then; {Better(data)} is better.",
        };
    }

    private static Figure Fits(ReportData data)
    {
        var completed = data.History.Where(trial => trial is { State: TrialState.Completed, Value: not null }).ToArray();
        var range = ValueRange.WithoutOutliers(completed.Select(trial => trial.Value!.Value));
        int outside = completed.Count(trial => !range.Contains(trial.Value!.Value));
        var series = completed.GroupBy(trial => trial.Family).OrderBy(family => family.Key).Select(family => new Series(
            FamilyText.Name(family.Key), FamilyText.Style(family.Key),
            [.. family.Select(trial => new CurvePoint(trial.EndSeconds, trial.Value!.Value)).Where(point => double.IsFinite(point.Y))])
        {
            Marker = Markers.Of(family.Key), Line = null,
        }).ToArray();
        return new(
            "history", "Every fit", $"{NumberText.Count(completed.Length)} completed fits by time and metric, a mark each.",
            new LinePlot(PlotAxis.Time("time", End(data)), PlotAxis.Of(data.Metric.Name, range.Padded(0.06)), series) { PointSize = 2.6 })
        {
            Note = "One mark: one configuration on one fold."
                + (outside > 0 ? $" {NumberText.Count(outside)} far from the others lie on the edge." : ""),
        };
    }

    private static double End(ReportData data) => Math.Max(data.Run.SpentSeconds, data.History.Max(trial => trial.EndSeconds));

    private static string Better(ReportData data) => data.Metric.HigherIsBetter ? "higher" : "lower";
}
