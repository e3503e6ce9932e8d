using NeuralML.AutoML.Reporting.Plots;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>What was learned from.</summary>
internal sealed class DataSection : IReportSection
{
    private const int MostBars = 30;
    private const int MostRows = 500;

    /// <inheritdoc/>
    public string Id => "data";

    /// <inheritdoc/>
    public string Title => "The data";

    /// <inheritdoc/>
    public bool HasContent(ReportData data) => true;

    /// <inheritdoc/>
    public void Write(HtmlPage page, ReportData data)
    {
        page.Table(TableFacts.Of(data.Table));
        if (data.Table.ClassCounts.Count > 0)
        {
            page.Figures(Balance(data.Table));
        }

        page.Table(ColumnTable.Of(data.Table).Shortened(MostRows));
    }

    private static Figure Balance(ReportTable table)
    {
        double total = Math.Max(1, table.ClassCounts.Sum(count => (long)count));
        var classes = Enumerable.Range(0, table.ClassCounts.Count).OrderByDescending(index => table.ClassCounts[index]).ToArray();
        return new(
            "balance", classes.Length > MostBars ? $"The {NumberText.Count(MostBars)} most frequent classes" : "Rows of each class",
            $"The most frequent class is {ReportTasks.ClassName(table, classes[0])} "
                + $"with {NumberText.Percent(table.ClassCounts[classes[0]] / total)} of the rows.",
            new BarPlot(
                [.. classes.Take(MostBars).Select(index => new Bar(
                    ReportTasks.ClassName(table, index), "c-first", table.ClassCounts[index], null,
                    $"{NumberText.Count(table.ClassCounts[index])} ({NumberText.Percent(table.ClassCounts[index] / total)})"))],
                "rows"))
        {
            Table = BalanceTable.Of(table).Shortened(MostRows),
        };
    }
}
