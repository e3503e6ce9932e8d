using System.Data.Common;
using Npgsql;

namespace NeuralML.AutoML.Store;

/// <summary>A store in a PostgreSQL database, for the processes of several hosts.</summary>
internal sealed class PostgresTrialStore : SqlTrialStore
{
    // The number of the lock is any that other programs of the database are unlikely to take.
    internal static readonly SqlDialect Dialect = new(
        "CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS DOUBLE PRECISION)",
        "BYTEA",
        "FOR UPDATE SKIP LOCKED",
        "SELECT pg_advisory_xact_lock(5631870412)");

    private readonly NpgsqlDataSource _source;

    /// <param name="connectionString">
    /// Npgsql's: <c>Host=...;Username=...;Password=...;Database=...</c>; <c>Search Path</c> names the schema of the tables, so that
    /// several studies have room in a database.
    /// </param>
    /// <param name="lease">How long a worker without a sign of life keeps its trials; 30 s where it is not given.</param>
    /// <param name="patience">For how long a database that is away is waited for; a minute where it is not given.</param>
    /// <param name="cancellation">Ends that waiting.</param>
    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public PostgresTrialStore(
        string connectionString, TimeSpan? lease = null, TimeSpan? patience = null, CancellationToken cancellation = default)
        : this(new NpgsqlConnectionStringBuilder(connectionString), lease, patience, cancellation)
    {
    }

    private PostgresTrialStore(
        NpgsqlConnectionStringBuilder connection, TimeSpan? lease, TimeSpan? patience, CancellationToken cancellation)
        : base(
            $"{connection.Host}:{connection.Port}/{connection.Database}",
            Dialect,
            lease ?? TimeSpan.FromSeconds(30),
            patience ?? TimeSpan.FromMinutes(1),
            cancellation)
    {
        connection.ApplicationName ??= "NeuralML";
        _source = NpgsqlDataSource.Create(connection);
    }

    public override void Dispose() => _source.Dispose();

    protected override T Use<T>(Func<DbConnection, T> work)
    {
        using var connection = _source.OpenConnection();
        return work(connection);
    }

    protected override StoreFailure Judge(DbException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.DiskFull => StoreFailure.DiskFull,
        // The server stops or restarts; or another worker was faster, see TrialSql.Complete.
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.UniqueViolation
            => StoreFailure.Passing,
        _ => exception.IsTransient ? StoreFailure.Passing : StoreFailure.Lasting,
    };
}
