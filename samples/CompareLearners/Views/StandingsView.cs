using System.Diagnostics;
using System.Globalization;
using NeuralML.AutoML;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CompareLearners.Views;

/// <summary>Shows where a comparison stands until it ends.</summary>
internal static class StandingsView
{
    private static readonly TimeSpan s_refresh = TimeSpan.FromSeconds(0.25);

    // After a longer pause there will be no other trial.
    private static readonly TimeSpan s_betweenTrials = TimeSpan.FromSeconds(0.5);

    // Where nobody looks on, a line now and then.
    private const int PlainLines = 4;

    public static async Task<ComparisonResult> ShowAsync(
        IAnsiConsole console, Standings standings, TimeSpan time, Task<ComparisonResult> comparison)
    {
        var clock = Stopwatch.StartNew();
        if (console.Profile.Capabilities.Interactive)
        {
            await console.Live(Create(standings, time, console.Profile.Width)).AutoClear(true).StartAsync(async live =>
            {
                while (await Task.WhenAny(comparison, Task.Delay(s_refresh)) != comparison)
                    live.UpdateTarget(Create(standings, time - clock.Elapsed, console.Profile.Width));
            });
        }
        else
        {
            while (await Task.WhenAny(comparison, Task.Delay(time / PlainLines)) != comparison)
            {
                if (time - clock.Elapsed is { Ticks: > 0 } left)
                    console.MarkupLineInterpolated($"{MetricText.Shorten(Status(standings, left), console.Profile.Width)}");
            }
        }

        return await comparison;
    }

    /// <summary>A line for each family, and below them what is going on.</summary>
    public static IRenderable Create(Standings standings, TimeSpan left, int width)
    {
        var table = new Table().Expand()
            .AddColumn("Family")
            .AddColumn(new TableColumn("Trials").RightAligned())
            .AddColumn(new TableColumn(MetricText.Name(standings.Metric)).RightAligned())
            .AddColumn(new TableColumn("Folds").RightAligned())
            .AddColumn(new TableColumn("Seconds").RightAligned())
            .AddColumn("Best configuration");
        // Borders and the other columns take the rest.
        var forConfiguration = width - 66;
        foreach (var family in standings.Families())
        {
            table.AddRow(
                new Text(family.Family.ToString()),
                MetricText.Number(family.Trials, "0"),
                new Text(MetricText.Value(family.Best)),
                MetricText.Number(family.Folds, "0"),
                MetricText.Number(family.Seconds, "0.0"),
                new Text(MetricText.Shorten(family.Configuration ?? "", forConfiguration)));
        }

        return new Rows(table, new Text(MetricText.Shorten(Status(standings, left), width)));
    }

    public static string Status(Standings standings, TimeSpan left)
    {
        var seconds = Math.Max(0, left.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        return standings.Last switch
        {
            null => $"{seconds} s left, reading the table",
            { State: TrialState.Running } trial => $"{seconds} s left{Best(trial)}; trial {trial.Trial}: {trial.Configuration}",
            var trial when trial.Left - left < s_betweenTrials => $"{seconds} s left{Best(trial)}; trial {trial.Trial} ended",
            var trial => $"{seconds} s left{Best(trial)}; fitting the winners on all rows",
        };
    }

    private static string Best(ComparisonProgress trial)
        => trial.BestConfiguration is { } configuration ? $", best {MetricText.Value(trial.Best)} by {configuration.Split('(')[0]}" : "";
}
