using System.Data.Common;

namespace Microsoft.ML.Data;

public sealed class DatabaseSource
{
    private const int DefaultTimeoutInSeconds = 30;

    public DatabaseSource(DbProviderFactory providerFactory, string connectionString, string commandText)
        : this(providerFactory, connectionString, commandText, DefaultTimeoutInSeconds)
    {
    }

    public DatabaseSource(DbProviderFactory providerFactory, string connectionString, string commandText, int commandTimeoutInSeconds)
    {
        ArgumentNullException.ThrowIfNull(providerFactory);
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        ArgumentException.ThrowIfNullOrEmpty(commandText);
        ArgumentOutOfRangeException.ThrowIfNegative(commandTimeoutInSeconds);
        ProviderFactory = providerFactory;
        ConnectionString = connectionString;
        CommandText = commandText;
        CommandTimeoutInSeconds = commandTimeoutInSeconds;
    }

    public DbProviderFactory ProviderFactory { get; }

    public string ConnectionString { get; }

    public string CommandText { get; }

    public int CommandTimeoutInSeconds { get; }
}
