using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Tests;

/// <summary>Runs the program with its real arguments.</summary>
internal static class Tool
{
    public static ToolResult Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public static ToolResult Run(CancellationToken token, params string[] arguments)
    {
        using var results = new StringWriter();
        using var messages = new StringWriter();
        var code = CommandLine.Run(arguments, new Output(results, messages, token));
        return new ToolResult(code, results.ToString(), messages.ToString());
    }
}
