namespace NeuralML.AutoML.Tests.Store;

public sealed class SqliteWorkerTests() : WorkerTests(new SqliteTestDatabase());
