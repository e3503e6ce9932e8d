using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace NeuralML.AutoML.Store;

/// <summary>A store in a file, for the processes of one machine.</summary>
internal sealed class SqliteTrialStore : SqlTrialStore
{
    /// <summary>The path of a store that ends with the process.</summary>
    public const string InMemory = ":memory:";

    private const int Busy = 5;
    private const int Locked = 6;
    private const int Io = 10;
    private const int Full = 13;

    // A wait for another process is short; a commit is on the disk when it returns, for a trial may have taken hours.
    private const string Settings = "PRAGMA busy_timeout = 1000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL";

    internal static readonly SqlDialect Dialect = new("unixepoch('subsec')", "BLOB", SkipLocked: "", OneAtATime: null);

    private readonly Lock _gate = new();
    private readonly string _connectionString;
    private SqliteConnection? _connection;
    private bool _disposed;

    /// <param name="path">The file; it is created where it is missing.</param>
    /// <param name="lease">How long a worker without a sign of life keeps its trials; 10 s where it is not given.</param>
    /// <param name="patience">For how long a locked file or a full disk is waited for; a minute where it is not given.</param>
    /// <param name="cancellation">Ends that waiting.</param>
    public SqliteTrialStore(
        string path, TimeSpan? lease = null, TimeSpan? patience = null, CancellationToken cancellation = default)
        : base(path, Dialect, lease ?? TimeSpan.FromSeconds(10), patience ?? TimeSpan.FromMinutes(1), cancellation)
        => _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = string.Equals(path, InMemory, StringComparison.Ordinal) ? path : Path.GetFullPath(path),
            DefaultTimeout = 1,
            Pooling = false,
        }.ToString();

    public override void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _connection?.Dispose();
        }
    }

    // One connection for all threads: SQLite has one writer at a time anyway, and a store in memory is its connection.
    protected override T Use<T>(Func<DbConnection, T> work)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return work(_connection ??= Connect());
        }
    }

    protected override StoreFailure Judge(DbException exception) => ((SqliteException)exception).SqliteErrorCode switch
    {
        Busy or Locked or Io => StoreFailure.Passing,
        Full => StoreFailure.DiskFull,
        _ => StoreFailure.Lasting,
    };

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            connection.Execute(Settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
