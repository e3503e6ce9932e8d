using System.CommandLine;
using NeuralML.AutoML;
using Spectre.Console;

namespace CompareLearners;

/// <summary>The command line.</summary>
internal static class CompareCommand
{
    private static readonly string[] s_samples = ["breast_cancer.csv", "digits.csv", "cars.csv"];

    public static RootCommand Create(IAnsiConsole console)
    {
        var data = new Option<FileInfo?>("--data") { Description = "A CSV file with a header. Default: the three tables of samples/data." };
        var label = new Option<string>("--label") { Description = "The column to predict.", DefaultValueFactory = _ => "Label" };
        var time = new Option<double>("--time") { Description = "Seconds for each table.", DefaultValueFactory = _ => 25 };
        var families = new Option<LearnerFamily[]>("--families")
        {
            Description = "What to compare.", AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => Enum.GetValues<LearnerFamily>(),
        };
        var seed = new Option<int>("--seed") { Description = "Makes a comparison repeatable.", DefaultValueFactory = _ => 1 };
        var report = new Option<FileInfo?>("--report") { Description = "Save a report as this HTML file." };
        var model = new Option<FileInfo?>("--save") { Description = "Save the best model, or the ensemble, as this zip file." };
        var command = new RootCommand("Compares networks, trees, support vector machines, nearest neighbors and linear learners.")
        {
            data, label, time, families, seed, report, model,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(data) is null && parsed.GetResult(label) is { Implicit: false })
                parsed.AddError("--label names a column of a file of yours: give it with --data FILE.");
        });
        command.SetAction((parsed, token) =>
        {
            var arguments = new CompareArguments(
                parsed.GetValue(label)!, parsed.GetValue(time), parsed.GetValue(families)!, parsed.GetValue(seed),
                parsed.GetValue(report), parsed.GetValue(model));
            return RunAsync(parsed.GetValue(data), arguments, console, token);
        });
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? data, CompareArguments arguments, IAnsiConsole console, CancellationToken token)
    {
        try
        {
            if (data is not null)
            {
                await CompareRun.RunAsync(data, arguments, console, token);
                return 0;
            }

            foreach (var file in s_samples.Select(name => new FileInfo(Path.Combine(AppContext.BaseDirectory, "data", name))))
            {
                // Each table has a report and a model of its own.
                var own = arguments with { Report = Of(file, arguments.Report), Model = Of(file, arguments.Model) };
                await CompareRun.RunAsync(file, own, console, token);
            }

            return 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            console.MarkupLineInterpolated($"[red]{exception.Message.ReplaceLineEndings(" ")}[/]");
            return 1;
        }
    }

    /// <summary>"report.html" becomes "report-cars.html".</summary>
    private static FileInfo? Of(FileInfo table, FileInfo? saved)
        => saved is null ? null : new(Path.Combine(
            saved.DirectoryName!,
            $"{Path.GetFileNameWithoutExtension(saved.Name)}-{Path.GetFileNameWithoutExtension(table.Name)}{saved.Extension}"));
}
