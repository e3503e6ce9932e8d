namespace NeuralML.AutoML.Tests.Store;

[Collection(PostgresTestGroup.Name)]
public sealed class PostgresWorkerTests(PostgresFixture fixture) : WorkerTests(new PostgresTestDatabase(fixture));
