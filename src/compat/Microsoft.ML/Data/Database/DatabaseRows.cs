using System.Data.Common;

namespace Microsoft.ML.Data;

/// <summary>A connection with a command that runs, and the reader of its rows.</summary>
internal sealed class DatabaseRows : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbCommand? _command;

    public DatabaseRows(DatabaseSource source)
    {
        _connection = source.ProviderFactory.CreateConnection()
            ?? throw new InvalidOperationException($"'{source.ProviderFactory.GetType()}' creates no connections");
        try
        {
            _connection.ConnectionString = source.ConnectionString;
            _connection.Open();
            _command = _connection.CreateCommand();
            // The text is the caller's own, who names what to load.
#pragma warning disable CA2100
            _command.CommandText = source.CommandText;
#pragma warning restore CA2100
            _command.CommandTimeout = source.CommandTimeoutInSeconds;
            Reader = _command.ExecuteReader();
        }
        catch
        {
            _command?.Dispose();
            _connection.Dispose();
            throw;
        }
    }

    public DbDataReader Reader { get; }

    public void Dispose()
    {
        Reader.Dispose();
        _command?.Dispose();
        _connection.Dispose();
    }
}
