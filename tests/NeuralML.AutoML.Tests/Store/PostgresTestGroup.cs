namespace NeuralML.AutoML.Tests.Store;

/// <summary>Tests that use the server one after another, for some stop it.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTestGroup : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL";
}
