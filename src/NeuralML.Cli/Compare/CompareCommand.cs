using System.CommandLine;
using NeuralML.AutoML;
using NeuralML.Cli.Csv;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Compare;

/// <summary><c>neuralml compare</c>: which learner predicts a column of a CSV file best.</summary>
internal static class CompareCommand
{
    public static Command Create(Output output)
    {
        var data = new Argument<string>("data") { Description = "A CSV file with a header." };
        var label = new Option<string>("--label") { Description = "The column to predict.", Required = true, HelpName = "column" };
        var task = NamedOption.Create("--task", "What to predict. Default: from the label's values.", Names.Tasks);
        var ignore = Columns("--ignore", "A column that is not used; may be given several times.");
        var keep = Columns("--keep", "A column to use although it seems only to tell rows apart; may be given several times.");
        var separator = Separators.CreateOption();
        var time = NumberOption.Create<double>(
            "--time", "Seconds for all of it. Default: 120.", "a number of seconds above 0", value => value is > 0 and < 1e8);
        var trials = NumberOption.Create<int>(
            "--max-trials", "The most fits in folds, those in the store counted.", "a whole number from 1", value => value > 0);
        var families = NamedOption.CreateList("--families", "Which learners compete. Default: all.", Names.Families);
        var metric = NamedOption.Create("--metric", "What learners are ranked by. Default: auc, accuracy or rmse.", Names.Metrics);
        var folds = NumberOption.Create<int>("--folds", "Folds, at least 2. Default: 5.", "a whole number from 2", value => value > 1);
        var test = NumberOption.Create<double>(
            "--test-fraction", "The share of rows that no choice sees. Default: 0.2.", "from 0 to below 1", value => value is >= 0 and < 1);
        var seed = NumberOption.Create<int>("--seed", "The same seed divides rows alike. Default: 1.", "a whole number", _ => true);
        var store = Text("--store", "Where trials are kept, to go on later: a file, or the connection string of PostgreSQL.", "store");
        var report = Text("--report", "An HTML file for the report.", "file");
        var markdown = Text("--markdown", "The report as a Markdown file.", "file");
        var save = Text("--save", "A zip file for the ensemble, or for the best model where it is better alone.", "file");
        var json = new Option<bool>("--json") { Description = "Prints the report as one JSON document." };

        var command = new Command("compare", "Compares learners on a CSV file.")
        {
            data, label, task, ignore, keep, separator, time, trials, families, metric, folds, test, seed, store, report, markdown, save,
            json,
        };
        command.SetAction(parsed => CompareRun.Run(
            new CompareArguments(parsed.GetRequiredValue(data), parsed.GetRequiredValue(label))
            {
                Task = parsed.GetValue(task),
                Ignored = parsed.GetValue(ignore) ?? [],
                Kept = parsed.GetValue(keep) ?? [],
                Separator = parsed.GetValue(separator),
                Seconds = parsed.GetValue(time),
                MaximumTrials = parsed.GetValue(trials),
                Families = parsed.GetValue(families) is { Length: > 0 } named ? named : null,
                Metric = parsed.GetValue(metric),
                Folds = parsed.GetValue(folds),
                TestFraction = parsed.GetValue(test),
                Seed = parsed.GetValue(seed),
                Store = parsed.GetValue(store),
                Report = parsed.GetValue(report),
                Markdown = parsed.GetValue(markdown),
                Model = parsed.GetValue(save),
                Json = parsed.GetValue(json),
            },
            output));
        return command;
    }

    private static Option<string[]> Columns(string name, string description)
        => new(name) { Description = description, HelpName = "column" };

    private static Option<string?> Text(string name, string description, string help)
        => new(name) { Description = description, HelpName = help };
}
