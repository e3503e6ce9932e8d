using NeuralML.AutoML.Reporting.Plots;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>Whether families differ by more than chance.</summary>
internal sealed class FamilySection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "families";

    /// <inheritdoc/>
    public string Title => "Are the differences real?";

    /// <inheritdoc/>
    public bool HasContent(ReportData data) => HasFolds(data) || data.Pairs.Count > 0;

    /// <inheritdoc/>
    public void Write(HtmlPage page, ReportData data)
    {
        var figures = new List<Figure>();
        if (HasFolds(data))
        {
            figures.Add(Folds(data));
        }

        if (data.Pairs.Count > 0)
        {
            figures.Add(Pairs(data));
        }

        page.Figures(figures);
        if (data.Pairs.Count > 0)
        {
            page.Table(PairTable.Of(data));
            page.Paragraph(
                "Corrected resampled t-test (Nadeau and Bengio, 2003): folds share training rows, which an ordinary t-test would mistake "
                    + "for evidence. With many pairs, one in twenty seems significant by chance alone.",
                "note");
        }
    }

    private static bool HasFolds(ReportData data) => data.Leaderboard.Any(entry => entry.FoldValues.Count(value => value is not null) > 1);

    private static Figure Folds(ReportData data)
    {
        var entries = FamilyEntries.Best(data.Leaderboard).Where(entry => entry.FoldValues.Any(value => value is not null)).ToArray();
        var rows = entries.Select(entry => new DotRow(
            FamilyText.Short(entry.Family), FamilyText.Style(entry.Family), Markers.Of(entry.Family),
            [.. entry.FoldValues.OfType<double>()], entry.Mean, null)).ToArray();
        var range = ValueRange.Of(rows.SelectMany(row => row.Dots.Append(row.Mean ?? double.NaN))).Padded(0.04);
        string better = data.Metric.HigherIsBetter ? "right" : "left";
        return new(
            "folds", "The metric in each fold",
            $"Small marks are folds, large ones their mean, for {string.Join(", ", rows.Select(row => row.Label))}; "
                + $"better is further to the {better}.",
            new DotPlot(PlotAxis.Of($"{data.Metric.Name} (better: {better})", range), rows))
        {
            Note = $"Best configuration of each family. Small marks: one fold. Large mark: their mean. Better is further to the {better}.",
            Table = FoldTable.Of(data),
        };
    }

    private static Figure Pairs(ReportData data)
    {
        var rows = data.Pairs.Select(pair => new DotRow(
            $"{FamilyText.Short(pair.First)} – {FamilyText.Short(pair.Second)}", FamilyText.Style(pair.First), Markers.Of(pair.First), [],
            pair.Difference, new ValueRange(pair.Low, pair.High))).ToArray();
        var range = ValueRange.Of(data.Pairs.SelectMany(pair => new[] { 0, pair.Low, pair.High, pair.Difference })).Padded(0.05);
        return new(
            "pairs", "By how much one family is better",
            $"The difference and its 95 % interval for {NumberText.Count(rows.Length)} pairs of families; "
                + "those whose interval holds zero may be chance.",
            new DotPlot(PlotAxis.Of($"better by ({data.Metric.Name})", range, 5), rows) { HasZeroLine = true })
        {
            Note = "Marks: the difference. Bars: its 95 % interval. Where a bar crosses zero, the difference may be chance.",
        };
    }
}
