using CompareLearners.Views;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using NeuralML.AutoML;
using Spectre.Console;

namespace CompareLearners;

/// <summary>A comparison on a table: what there is to copy.</summary>
internal static class CompareRun
{
    public static async Task RunAsync(FileInfo file, CompareArguments arguments, IAnsiConsole console, CancellationToken token)
    {
        // A folder that cannot be made is found before the time is spent.
        arguments.Report?.Directory?.Create();
        arguments.Model?.Directory?.Create();

        var mlContext = new MLContext(arguments.Seed);
        var table = CsvTable.Load(mlContext, file, arguments.Label);
        console.Write(new Rule($"[bold]{file.Name.EscapeMarkup()}[/]").LeftJustified());
        console.MarkupLineInterpolated($"{table.Description}; compared by {MetricText.Name(table.Metric)}, {arguments.Seconds} s");

        var standings = new Standings(table.Metric, arguments.Families);
        var comparison = mlContext.Auto().CreateComparison(new ComparisonOptions
        {
            LabelColumnName = arguments.Label,
            IgnoredColumnNames = table.IgnoredColumnNames,
            Families = arguments.Families,
            Metric = table.Metric,
            TimeBudget = arguments.Time,
            Seed = arguments.Seed,
            Progress = standings,
            CancellationToken = token,
        });
        using var result = await StandingsView.ShowAsync(console, standings, arguments.Time, comparison.RunAsync(table.Data));

        ResultView.Write(console, standings, result);
        if (arguments.Model is { } model)
        {
            mlContext.Model.Save((ITransformer?)result.Ensemble ?? result.BestModel, result.InputSchema, model.FullName);
            console.MarkupLineInterpolated($"Model: {model.FullName}");
        }

        if (arguments.Report is { } report)
        {
            result.SaveReport(report.FullName);
            console.MarkupLineInterpolated($"Report: {report.FullName}");
        }

        console.WriteLine();
    }
}
