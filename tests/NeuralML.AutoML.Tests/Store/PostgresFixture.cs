namespace NeuralML.AutoML.Tests.Store;

/// <summary>The server that the tests of a run share.</summary>
public sealed class PostgresFixture : IDisposable
{
    public PostgresFixture()
    {
        if (PostgresInstallation.Find() is { } programs)
            Server = new(programs);
    }

    /// <summary>Null where PostgreSQL is not installed.</summary>
    internal PostgresServer? Server { get; }

    public void Dispose() => Server?.Dispose();
}
