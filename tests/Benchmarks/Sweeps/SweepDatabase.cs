using NeuralML.AutoML.Tests.Store;
using Npgsql;

namespace NeuralML.Benchmarks.Sweeps;

/// <summary>A schema on a PostgreSQL server: a store that nobody has used.</summary>
internal sealed class SweepDatabase
{
    public SweepDatabase(PostgresServer server)
    {
        var schema = $"s{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(server.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE SCHEMA {schema}", connection);
        command.ExecuteNonQuery();
        ConnectionString = $"{server.ConnectionString};Search Path={schema}";
    }

    public string ConnectionString { get; }

    /// <summary>The trials that have ended, whoever ended them; none before a worker has made the tables.</summary>
    public IReadOnlyList<SweepTrial> Ended()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var tables = new NpgsqlCommand("SELECT to_regclass('neuralml_trial') IS NOT NULL", connection);
        if (tables.ExecuteScalar() is not true)
            return [];
        using var command = new NpgsqlCommand(
            "SELECT configuration, fold, state, number, worker, fit_seconds FROM neuralml_trial WHERE state <> 'Running' ORDER BY number",
            connection);
        using var reader = command.ExecuteReader();
        var trials = new List<SweepTrial>();
        while (reader.Read())
        {
            trials.Add(new SweepTrial(
                reader.GetString(0), reader.GetInt32(1), reader.GetString(2), reader.GetInt64(3), reader.GetString(4),
                reader.GetDouble(5)));
        }

        return trials;
    }
}
