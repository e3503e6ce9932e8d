using System.Diagnostics;
using System.Globalization;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.Sweeps;

/// <summary>A <see cref="SharedSweep"/> in a process of its own that has one core.</summary>
internal sealed class SweepProcess : IDisposable
{
    public const string WorkerArgument = "--shared-sweep";

    private const string Pinning = "/usr/bin/taskset";

    private readonly Process _process;
    private readonly Task<string> _output;

    /// <exception cref="MissingPackageException">There is nothing to keep it on its core.</exception>
    public SweepProcess(SharedSweep sweep, int core)
    {
        if (!File.Exists(Pinning))
            throw new MissingPackageException("util-linux");
        var command = Worker.Command(WorkerArgument, sweep.ToString());
        var start = new ProcessStartInfo(
            Pinning, ["-c", core.ToString(CultureInfo.InvariantCulture), command.FileName, .. command.ArgumentList])
        {
            RedirectStandardOutput = true,
        };
        // .NET and ML.NET see the one core; libtorch is told.
        start.Environment["OMP_NUM_THREADS"] = "1";
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The trials that it has ended.</returns>
    public IReadOnlyList<string> Wait()
    {
        _process.WaitForExit();
        return _process.ExitCode == 0
            ? Ended
            : throw new InvalidOperationException($"A worker of the sweep ended with exit code {_process.ExitCode}.");
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    /// <returns>The trials that it had ended.</returns>
    public IReadOnlyList<string> Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        return Ended;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private IReadOnlyList<string> Ended => _output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
