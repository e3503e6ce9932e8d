using System.Globalization;
using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Markdown;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting;

/// <summary>A report in Markdown (GitHub's): the sentences and the tables, without plots.</summary>
internal static class MarkdownReport
{
    private const int MostRows = 100;
    private const int MostPairs = 20;

    /// <summary>Writes a report.</summary>
    public static void Write(ReportData data, TextWriter writer)
    {
        var page = new MarkdownPage(writer);
        page.Heading(1, data.Title);
        page.Paragraph(Headline.Main(data));
        foreach (string sentence in Headline.Details(data))
        {
            page.Paragraph(sentence);
        }

        WriteLearners(page, data);
        WritePredictions(page, data);
        Section(page, "Which columns matter?", ImportanceTable.Of(data));
        Section(page, "How the search went", SearchTable.ByFamily(data), SearchTable.Failures(data));
        Section(page, "The ensemble", MemberTable.Of(data));
        if (data.Ensemble.Count > 0)
        {
            page.Paragraph(WeightText.Explanation(data));
        }

        Section(page, "The data", TableFacts.Of(data.Table), BalanceTable.Of(data.Table), ColumnTable.Of(data.Table));
        page.Heading(2, "How to reproduce this");
        page.Code(data.Run.Code);
        page.Table(RunTable.Of(data));
        string created = data.Created.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        page.Paragraph($"Made by NeuralML {data.Run.Version}, {created}.");
    }

    private static void WriteLearners(MarkdownPage page, ReportData data)
    {
        Section(page, "Leaderboard", LeaderboardTable.Best(data), LeaderboardTable.All(data));
        Section(page, "Are the differences real?", data.Pairs.Count > 0 ? [PairTable.Of(data), FoldTable.Of(data)] : [FoldTable.Of(data)]);
    }

    private static void WritePredictions(MarkdownPage page, ReportData data)
    {
        if (data.Predictions.Count == 0)
        {
            return;
        }

        Section(page, "How good are the predictions?", PredictionTable.Of(data));
        if (ReportTasks.Of(data.Table) != ReportTask.Regression)
        {
            var matrix = ConfusionMatrix.Of(ClassDecisions.Of(MainPredictions.Of(data)));
            page.Table(ClassTable.Of(data.Table, matrix).Shortened(MostRows));
            page.Table(ClassTable.Confused(data.Table, matrix, MostPairs));
        }
    }

    private static void Section(MarkdownPage page, string title, params IReadOnlyList<DataTable> tables)
    {
        if (tables.All(table => table.Rows.Count == 0))
        {
            return;
        }

        page.Heading(2, title);
        foreach (var table in tables)
        {
            page.Table(table.Shortened(MostRows));
        }
    }
}
