using System.Globalization;
using System.Text.RegularExpressions;
using NeuralML.AutoML;
using Spectre.Console;

namespace CompareLearners.Views;

/// <summary>What a comparison found: the leaderboard and how far apart the families are.</summary>
internal static partial class ResultView
{
    // Of the leaderboard's columns before the last, with their borders.
    private const int WidthOfNumbers = 58;

    public static void Write(IAnsiConsole console, Standings standings, ComparisonResult result)
    {
        console.Write(Leaderboard(result.Metric, result.Leaderboard, console.Profile.Width));
        foreach (var family in standings.Families().Where(family => family is { Best: null, Configuration: not null }))
            console.MarkupLineInterpolated($"[grey]No result of {family.Family} ({family.Configuration})[/]");
        if (Differences(result.Differences) is { } differences)
            console.MarkupLine(differences);
    }

    /// <summary>The ensemble and the best of each family.</summary>
    public static Table Leaderboard(ComparisonMetric metric, IReadOnlyList<LeaderboardEntry> entries, int width)
    {
        var table = new Table()
            .AddColumn(new TableColumn(MetricText.Name(metric)).RightAligned())
            .AddColumn(new TableColumn("Folds").RightAligned())
            .AddColumn(new TableColumn("Test").RightAligned())
            .AddColumn(new TableColumn("Fit s").RightAligned())
            .AddColumn(new TableColumn("Rows/s").RightAligned())
            .AddColumn(new TableColumn("Configuration"));
        foreach (var column in table.Columns)
            column.NoWrap();
        var shown = entries.DistinctBy(entry => entry.Family).ToArray();
        foreach (var entry in shown)
        {
            var configuration = entry.Family is null ? Names(entry.Configuration) : entry.Configuration;
            table.AddRow(
                new Text(MetricText.Value(entry.Mean) + (entry.StandardError is { } error ? " ± " + MetricText.Value(error) : "")),
                MetricText.Number(entry.FoldValues.Count(value => value is not null), "0"),
                new Text(MetricText.Value(entry.TestValue)),
                MetricText.Number(entry.FitSeconds, "F2"),
                MetricText.Number(entry.RowsPerSecond, "N0"),
                new Text(MetricText.Shorten(configuration, width - WidthOfNumbers)));
        }

        return table.Caption($"the best of each family, ranked by common folds; {entries.Count - shown.Length} more");
    }

    /// <summary>The best family against the others, on the same folds.</summary>
    /// <returns>Markup; null if there is nothing to compare.</returns>
    public static string? Differences(IReadOnlyList<FamilyDifference> differences)
    {
        if (differences is not [{ Better: var best }, ..])
            return null;
        var others = differences.Where(difference => difference.Better == best)
            .Select(difference => string.Create(
                CultureInfo.InvariantCulture,
                $"{difference.Other} by {difference.Difference:F4} ({difference.Low:F4} to {difference.High:F4})"));
        return $"{best} is ahead of {string.Join(", ", others)}; [grey]in brackets, 95 % intervals[/]";
    }

    /// <summary>An ensemble's members without their options.</summary>
    private static string Names(string configuration) => Options().Replace(configuration, "");

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Options();
}
