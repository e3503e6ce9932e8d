using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NeuralML.Benchmarks.Harness;

/// <summary>
/// A Python script that answers requests, one line of JSON each way, and stays alive in between, so that no start-up is timed.
/// It runs with the given number of threads and with the BLAS that libtorch has in this process.
/// </summary>
internal sealed partial class PeerProcess : IDisposable
{
    // Debian's own interpreter: another one that comes first on PATH lacks Debian's packages.
    private const string Python = "/usr/bin/python3";

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private PeerProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
    }

    /// <param name="script">A file in tests/Benchmarks/peers.</param>
    /// <param name="threads">How many threads its libraries may use.</param>
    /// <exception cref="MissingPackageException">Python, OpenBLAS or a package that the script imports is not installed.</exception>
    public static PeerProcess Start(string script, int threads)
    {
        if (!File.Exists(Python))
        {
            throw new MissingPackageException("python3");
        }

        var start = new ProcessStartInfo(Python, [Path.Combine(Repository.Root, "tests", "Benchmarks", "peers", script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LD_PRELOAD"] = OpenBlas.Find() ?? throw new MissingPackageException(OpenBlas.Package);
        start.Environment["OMP_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";

        var peer = new PeerProcess(Process.Start(start)!);
        try
        {
            peer.Receive();
            return peer;
        }
        catch
        {
            peer.Dispose();
            throw;
        }
    }

    /// <summary>Calls a function that the script serves and returns its result.</summary>
    public JsonElement Call(string function, object? arguments = null)
    {
        var request = JsonSerializer.Serialize(new { call = function, arguments = arguments ?? new { } });
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
        return Receive();
    }

    /// <summary>Refuses figures for which the two sides multiply matrices with different libraries. Call it when both have run.</summary>
    public void RequireSameBlas()
    {
        var own = OpenBlas.Folders(File.ReadAllLines("/proc/self/maps"));
        var peer = OpenBlas.Folders(Call("libraries").EnumerateArray().Select(line => line.GetString()!));
        if (!own.SetEquals(peer))
        {
            throw new PeerException(
                $"This process has its BLAS from '{string.Join(", ", own)}', the peer from '{string.Join(", ", peer)}'.");
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private JsonElement Receive()
    {
        if (_process.StandardOutput.ReadLine() is not { } line)
        {
            _process.WaitForExit();
            throw Failure();
        }

        var answer = JsonSerializer.Deserialize<JsonElement>(line);
        return answer.TryGetProperty("error", out var error) ? throw new PeerException(error.GetString()!) : answer.GetProperty("result");
    }

    private Exception Failure()
    {
        lock (_errors)
        {
            var said = _errors.ToString();
            return MissingModule().Match(said) is { Success: true } module
                ? new MissingPackageException("python3-" + module.Groups[1].Value)
                : new PeerException($"The peer ended with exit code {_process.ExitCode}: {said}");
        }
    }

    [GeneratedRegex(@"ModuleNotFoundError: No module named '(\w+)")]
    private static partial Regex MissingModule();
}
