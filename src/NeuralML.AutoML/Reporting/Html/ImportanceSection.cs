using NeuralML.AutoML.Reporting.Plots;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>Which columns matter.</summary>
internal sealed class ImportanceSection : IReportSection
{
    private const int MostBars = 20;
    private const int MostRows = 500;

    /// <inheritdoc/>
    public string Id => "columns-that-matter";

    /// <inheritdoc/>
    public string Title => "Which columns matter?";

    /// <inheritdoc/>
    public bool HasContent(ReportData data) => data.Importances.Count > 0;

    /// <inheritdoc/>
    public void Write(HtmlPage page, ReportData data)
    {
        var shown = data.Importances.Take(MostBars).ToArray();
        var metric = new MetricText(data);
        page.Figures(new Figure(
            "importance",
            shown.Length < data.Importances.Count ? $"The {NumberText.Count(MostBars)} most important columns" : "Importance of columns",
            $"The most important column is {shown[0].Column}: "
                + $"without its values the metric is worse by {metric.Difference(shown[0].Drop)}.",
            new BarPlot(
                [.. shown.Select(column => new Bar(
                    column.Column, "c-first", column.Drop, column.StandardError, metric.Difference(column.Drop)))],
                $"worse by ({data.Metric.Name})"))
        {
            Note = "How much worse the best model becomes when the values of a column are shuffled between rows (permutation importance). "
                + "Thin lines: standard errors. Columns that say the same can stand in for each other, so that each seems unimportant.",
            Table = ImportanceTable.Of(data).Shortened(MostRows),
        });
    }
}
