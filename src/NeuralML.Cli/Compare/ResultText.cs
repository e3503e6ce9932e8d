using System.Globalization;
using NeuralML.AutoML;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Compare;

/// <summary>Prints what a comparison found.</summary>
internal static class ResultText
{
    private const int MostEntries = 10;

    public static void Write(Table table, CompareArguments arguments, ComparisonResult result, TextWriter writer)
    {
        var features = table.Columns.Count(column => column.Use is ColumnUse.Number or ColumnUse.Text);
        writer.WriteLine(
            $"{Task(table.Label)} of '{table.Label.Name}' from {features} columns of {table.Rows} rows; "
            + $"metric {Names.Of(result.Metric)}");
        writer.WriteLine();
        string[] header = ["#", "mean", "+/-", "test", "fit s", "rows/s", "learner"];
        TextTable.Write(
            writer, [header, .. result.Leaderboard.Take(MostEntries).Select(Row)], column => column < header.Length - 1);
        if (result.Leaderboard.Count > MostEntries)
            writer.WriteLine($"and {result.Leaderboard.Count - MostEntries} more");
        writer.WriteLine();
        if (arguments.Model is { } model)
        {
            var what = result.Ensemble is { } ensemble ? $"{(ensemble.IsStacked ? "stack" : "ensemble")} of {ensemble.Members.Count}" : "best learner";
            writer.WriteLine($"model   {model} ({what})");
        }

        if (arguments.Report is { } report)
            writer.WriteLine($"report  {report}");
        if (arguments.Markdown is { } markdown)
            writer.WriteLine($"report  {markdown}");
    }

    private static string[] Row(LeaderboardEntry entry, int index) =>
    [
        (index + 1).ToString(CultureInfo.InvariantCulture), Number(entry.Mean, "G5"), Number(entry.StandardError, "G2"),
        Number(entry.TestValue, "G5"), Number(entry.FitSeconds, "0.00"), Number(entry.RowsPerSecond, "0"), entry.Configuration,
    ];

    private static string Task(TableLabel label) => label.Task switch
    {
        TableTask.Binary => $"Classification ({label.Classes[1]} or {label.Classes[0]})",
        TableTask.Multiclass => $"Classification ({label.Classes.Count} classes)",
        _ => "Regression",
    };

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
