using System.CommandLine;
using System.CommandLine.Invocation;
using NeuralML.Cli.Compare;
using NeuralML.Cli.Inspect;
using NeuralML.Cli.Predict;

namespace NeuralML.Cli.Terminal;

/// <summary>The program: from its arguments to its exit code.</summary>
internal static class CommandLine
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Output output)
    {
        var root = new RootCommand("Compares learners on a CSV file, and predicts with the model that it saves.")
        {
            CompareCommand.Create(output), PredictCommand.Create(output), InspectCommand.Create(output),
        };
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            output.Error($"{ErrorText.OneLine(parsed.Errors[^1].Message)} See neuralml --help.");
            return ExitCode.BadArguments;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output.Results,
                Error = output.Messages,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (OperationCanceledException) when (output.Token.IsCancellationRequested)
        {
            output.Error("cancelled.");
            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // Whatever it is, people get a line and no stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            output.Error(ErrorText.Of(exception));
            return ExitCode.Failed;
        }
    }
}
