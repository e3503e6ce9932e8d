using System.Globalization;
using NeuralML.AutoML;
using NeuralML.Cli.Terminal;
using Spectre.Console;

namespace NeuralML.Cli.Compare;

/// <summary>A line that says where a comparison stands, while somebody looks on.</summary>
internal sealed class ProgressLine : IProgress<ComparisonProgress>
{
    private readonly StatusContext _status;

    private ProgressLine(StatusContext status) => _status = status;

    /// <param name="output">Where the line goes; nothing is written where it is redirected.</param>
    /// <param name="run">The comparison.</param>
    public static T Show<T>(Output output, Func<IProgress<ComparisonProgress>?, T> run)
    {
        if (!output.IsInteractive)
            return run(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output.Messages) });
        return console.Status().Start("Reading the table", status => run(new ProgressLine(status)));
    }

    public void Report(ComparisonProgress value)
    {
        var best = value is { Best: { } mean, BestConfiguration: { } learner }
            ? string.Create(CultureInfo.InvariantCulture, $"; best {mean:G5} by {Name(learner)}")
            : "";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Max(0, value.Left.TotalSeconds):0} s left, trial {value.Trial}: {Name(value.Configuration)}{best}");
        _status.Status(text.EscapeMarkup());
    }

    // With all options it would be several lines.
    private static string Name(string configuration) => configuration.Split('(')[0];
}
