using System.Diagnostics;
using Npgsql;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>
/// A PostgreSQL server of its own, on a socket in a temporary folder. It ends with this process, however that ends: the shell that
/// watches it reads from here.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Watch = """
        "$1/postgres" -D "$0/data" -k "$0" -c listen_addresses= -c fsync=off >>"$0/log" 2>&1 &
        if read -r signal; then
            kill -"$signal" $!; wait
        else
            kill -QUIT $!; wait; rm -rf "$0"
        fi
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _programs;
    // A socket's path is short, and the user below gets into this folder.
    private readonly string _folder = $"/tmp/neuralml-pg-{Guid.NewGuid():N}";
    // PostgreSQL refuses to be run by root.
    private readonly string[] _asUser = Environment.IsPrivilegedProcess ? ["runuser", "-u", FindUser(), "--"] : [];
    private Process? _watcher;

    /// <param name="programs">The folder of PostgreSQL's programs.</param>
    public PostgresServer(string programs)
    {
        _programs = programs;
        const string Create = """
            mkdir -m 700 "$0" && "$1/initdb" -D "$0/data" -U neuralml -A trust -E UTF8 --locale=C --no-sync || { rm -rf "$0"; exit 1; }
            """;
        string[] command = [.. _asUser, "sh", "-c", Create, _folder, programs];
        var (code, output) = Shell.Run(command[0], command[1..]);
        if (code != 0)
            throw new InvalidOperationException($"PostgreSQL's initdb failed: {output}");
        Start();
    }

    public string ConnectionString => $"Host={_folder};Username=neuralml;Database=postgres";

    public void Start()
    {
        if (_watcher is not null)
            return;
        string[] command = [.. _asUser, "sh", "-c", Watch, _folder, _programs];
        _watcher = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, WorkingDirectory = "/" })!;
        WaitUntilReady();
    }

    public void Stop() => End("INT");

    public void Crash() => End("QUIT");

    public void Dispose()
    {
        Start();
        _watcher!.StandardInput.Close();
        _watcher.WaitForExit(Patience);
        _watcher.Dispose();
    }

    private static string FindUser()
        => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private void End(string signal)
    {
        _watcher!.StandardInput.WriteLine(signal);
        _watcher.StandardInput.Flush();
        if (!_watcher.WaitForExit(Patience))
            throw new InvalidOperationException("PostgreSQL does not stop.");
        _watcher.Dispose();
        _watcher = null;
    }

    private void WaitUntilReady()
    {
        for (var clock = Stopwatch.StartNew(); ; Thread.Sleep(20))
        {
            try
            {
                using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=False");
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < Patience)
            {
            }
        }
    }
}
