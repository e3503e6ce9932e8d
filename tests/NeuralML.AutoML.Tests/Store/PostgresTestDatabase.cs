using System.Data.Common;
using NeuralML.AutoML.Store;
using Npgsql;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>A schema on a server that all tests share.</summary>
internal sealed class PostgresTestDatabase : ITestDatabase
{
    private readonly PostgresServer _server;

    public PostgresTestDatabase(PostgresFixture fixture)
    {
        Skip.If(
            fixture.Server is null,
            "PostgreSQL is missing. Install it with: sudo apt-get install -y --no-install-recommends postgresql");
        _server = fixture.Server!;
        using var connection = Connect();
        connection.Execute($"CREATE SCHEMA {Schema}");
    }

    public string Schema { get; } = $"s{Guid.NewGuid():N}";

    public string ConnectionString => $"{_server.ConnectionString};Search Path={Schema}";

    public (string Kind, string Address) Address => ("postgres", ConnectionString);

    public SqlDialect Dialect => PostgresTrialStore.Dialect;

    public ITrialStore Store(TimeSpan? lease, TimeSpan? patience, CancellationToken cancellation)
        => new PostgresTrialStore(ConnectionString, lease, patience, cancellation);

    public DbConnection Connect()
    {
        var connection = new NpgsqlConnection($"{ConnectionString};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Stop() => _server.Stop();

    /// <summary>As <see cref="Stop"/>, but the server has no time to say goodbye.</summary>
    public void Crash() => _server.Crash();

    public void Start() => _server.Start();

    // The tests after this one need the server.
    public void Dispose() => Start();
}
