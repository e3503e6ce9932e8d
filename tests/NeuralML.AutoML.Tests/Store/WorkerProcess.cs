using System.Diagnostics;
using System.Globalization;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>A <see cref="StoreWorker"/> in a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    public WorkerProcess((string Kind, string Address) store)
    {
        var program = typeof(WorkerProcess).Assembly.Location;
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, store.Kind, store.Address])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        Id = _process.Id;
    }

    public int Id { get; }

    public List<int> Claimed { get; } = [];

    public List<int> Ended { get; } = [];

    public void Begin()
    {
        if (_process.StandardOutput.ReadLine() is not "ready")
            throw new InvalidOperationException($"A worker did not begin: {_process.StandardError.ReadToEnd()}");
        _process.StandardInput.WriteLine();
        _process.StandardInput.Flush();
    }

    /// <summary>Reads what it says.</summary>
    /// <param name="lines">At most so many lines of it.</param>
    public void Listen(int lines = int.MaxValue)
    {
        for (var i = 0; i < lines && _process.StandardOutput.ReadLine() is { } line; i++)
        {
            var said = line.Split(' ');
            (said[0] == "ended" ? Ended : Claimed).Add(int.Parse(said[1], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Ends it at once, and reads what it had said.</summary>
    public void Kill()
    {
        _process.Kill();
        Listen();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
