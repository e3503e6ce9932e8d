using System.Diagnostics;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>Programs that a test needs the outcome of.</summary>
internal static class Shell
{
    /// <returns>The exit code, and what was written to the output and the errors.</returns>
    public static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.Result + error.Result);
    }
}
