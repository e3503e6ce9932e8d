using Microsoft.ML;
using Microsoft.ML.AutoML;
using NeuralML.AutoML;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Compare;

/// <summary>A comparison from the file to what is printed and saved.</summary>
internal static class CompareRun
{
    // A connection string has one of these, and hardly any file.
    private static readonly string[] s_hosts = ["Host=", "Server="];

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(CompareArguments arguments, Output output)
    {
        // A mistake in a path is found before the time is spent.
        OutputPath.Check(arguments.Report, "--report");
        OutputPath.Check(arguments.Markdown, "--markdown");
        OutputPath.Check(arguments.Model, "--save");
        try
        {
            return Compare(arguments, output);
        }
        catch (OperationCanceledException) when (output.Token.IsCancellationRequested)
        {
            output.Error(arguments.Store is null
                ? "cancelled; nothing is kept without --store."
                : "cancelled; the store keeps what has ended, and the same command goes on from there.");
            return ExitCode.Cancelled;
        }
    }

    private static int Compare(CompareArguments arguments, Output output)
    {
        var table = TableInspector.Inspect(arguments, output.Token);
        foreach (var note in table.Notes)
            output.Note(note);

        var options = Options(arguments, table, output.Token);
        var ml = new MLContext(options.Seed);
        using var result = ProgressLine.Show(output, progress =>
        {
            options.Progress = progress;
            return ml.Auto().CreateComparison(options).Run(TableView.Create(table, output.Token));
        });
        Save(arguments, result, ml);
        if (arguments.Json)
            ResultJson.Write(result, output.Results);
        else
            ResultText.Write(table, arguments, result, output.Results);
        return ExitCode.Done;
    }

    private static ComparisonOptions Options(CompareArguments arguments, Table table, CancellationToken token)
    {
        var isDatabase = s_hosts.Any(host => arguments.Store?.Contains(host, StringComparison.OrdinalIgnoreCase) ?? false);
        var options = new ComparisonOptions
        {
            LabelColumnName = table.Label.Name,
            IgnoredColumnNames = [.. table.Columns.Where(column => column.Use == ColumnUse.Ignored).Select(column => column.Name)],
            Families = arguments.Families,
            Metric = arguments.Metric,
            MaximumTrials = arguments.MaximumTrials,
            StoreFile = isDatabase ? null : arguments.Store,
            StoreConnectionString = isDatabase ? arguments.Store : null,
            CancellationToken = token,
        };
        options.TimeBudget = arguments.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : options.TimeBudget;
        options.Folds = arguments.Folds ?? options.Folds;
        options.TestFraction = arguments.TestFraction ?? options.TestFraction;
        options.Seed = arguments.Seed ?? options.Seed;
        return options;
    }

    private static void Save(CompareArguments arguments, ComparisonResult result, MLContext ml)
    {
        // The model first: it is what would be missed most.
        if (arguments.Model is { } model)
            ml.Model.Save((ITransformer?)result.Ensemble ?? result.BestModel, result.InputSchema, model);
        if (arguments.Report is { } report)
            result.SaveReport(report);
        if (arguments.Markdown is { } markdown)
            result.SaveMarkdown(markdown);
    }
}
