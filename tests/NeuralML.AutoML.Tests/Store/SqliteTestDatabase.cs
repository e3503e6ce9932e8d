using System.Data.Common;
using Microsoft.Data.Sqlite;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>A file, which another process locks while it is stopped.</summary>
internal sealed class SqliteTestDatabase : ITestDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neuralml-store-");
    private DbConnection? _lock;

    public string Path => System.IO.Path.Combine(_folder.FullName, "trials.db");

    public (string Kind, string Address) Address => ("sqlite", Path);

    public SqlDialect Dialect => SqliteTrialStore.Dialect;

    public ITrialStore Store(TimeSpan? lease, TimeSpan? patience, CancellationToken cancellation)
        => new SqliteTrialStore(Path, lease, patience, cancellation);

    public DbConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Stop()
    {
        _lock = Connect();
        _lock.Execute("BEGIN EXCLUSIVE");
    }

    public void Start()
    {
        _lock?.Dispose();
        _lock = null;
    }

    public void Dispose()
    {
        Start();
        _folder.Delete(recursive: true);
    }
}
