using System.CommandLine;
using CompareLearners.Comparison;
using CompareLearners.Views;
using CompareLearners.Tables;
using NeuralML;
using Spectre.Console;

var data = new Option<FileInfo?>("--data") { Description = "A CSV file with a header row. Default: the three tables of samples/data." };
var label = new Option<string>("--label") { Description = "The column to predict.", DefaultValueFactory = _ => "Label" };
var task = new Option<TableTask?>("--task") { Description = "What to predict. Default: inferred from the label's values." };
var folds = new Option<int>("--folds") { Description = "Folds of the cross-validation, at least 2.", DefaultValueFactory = _ => 5 };
var preset = new Option<NeuralNetPreset>("--preset")
{
    Description = "How much the network may cost: Fast takes seconds a fit, Default a minute, Best several.",
    DefaultValueFactory = _ => NeuralNetPreset.Fast,
};
var seed = new Option<int>("--seed") { Description = "The same seed gives the same folds and networks.", DefaultValueFactory = _ => 1 };

var command = new RootCommand("Compares a neural network with ML.NET's classical learners by cross-validation.")
{
    data, label, task, folds, preset, seed,
};

command.SetAction(arguments =>
{
    try
    {
        var file = arguments.GetValue(data);
        if (file is null && (arguments.GetResult(label) is { Implicit: false } || arguments.GetResult(task) is { Implicit: false }))
            throw new TableException("--label and --task describe a file of yours: give it with --data FILE.");
        var tables = file is null
            ? SampleTables.All().Select(sample => CsvInspector.Inspect(sample, "Label"))
            : [CsvInspector.Inspect(file.FullName, arguments.GetValue(label)!, arguments.GetValue(task))];
        foreach (var table in tables)
        {
            TableView.Describe(table);
            var results = ComparisonView.Run(table, arguments.GetValue(preset), arguments.GetValue(folds), arguments.GetValue(seed));
            AnsiConsole.Write(ResultTable.Create(table, results));
            AnsiConsole.WriteLine();
        }

        return 0;
    }
    catch (Exception exception) when (exception is TableException or IOException or UnauthorizedAccessException
        or InvalidOperationException or ArgumentException or FormatException)
    {
        AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
        return 1;
    }
});

return command.Parse(args).Invoke();
