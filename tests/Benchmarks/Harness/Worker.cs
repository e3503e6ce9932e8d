using System.Diagnostics;
using System.Globalization;

namespace NeuralML.Benchmarks.Harness;

/// <summary>This program in a process of its own.</summary>
internal static class Worker
{
    /// <param name="argument">What it is to do.</param>
    /// <param name="value">With what.</param>
    /// <returns>The number that it writes.</returns>
    public static double Run(string argument, string value)
    {
        using var worker = Process.Start(Command(argument, value))!;
        var output = worker.StandardOutput.ReadToEnd();
        worker.WaitForExit();
        return worker.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{argument} in a process of its own ended with exit code {worker.ExitCode}.");
    }

    /// <summary>What starts it.</summary>
    public static ProcessStartInfo Command(params IEnumerable<string> arguments)
    {
        var host = Environment.ProcessPath!;
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
            arguments = arguments.Prepend(typeof(Worker).Assembly.Location);
        return new ProcessStartInfo(host, arguments) { RedirectStandardOutput = true };
    }
}
