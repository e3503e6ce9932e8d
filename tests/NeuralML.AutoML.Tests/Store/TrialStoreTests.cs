using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>What every store does, on each database.</summary>
public abstract partial class TrialStoreTests : IDisposable
{
    private static readonly Study Study = new("rows", "label");
    private static readonly TrialKey Key = new("Trees { leaves: 20 }", 3);
    private static readonly TrialKey[] Keys = [.. Enumerable.Range(0, 30).Select(i => new TrialKey($"Trees {{ leaves: {i} }}", i % 5))];

    private readonly ITestDatabase _database;

    private protected TrialStoreTests(ITestDatabase database) => _database = database;

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static TrialOutcome Completed(double value) => new(TrialState.Completed, value, 1, 100, [0.5f, 1f], Error: null);

    private protected static void End(ITrialStore store, TrialKey key, TrialOutcome? outcome = null)
    {
        store.TryClaim(key).ShouldBeTrue();
        store.Complete(key, outcome ?? Completed(1)).ShouldBeTrue();
    }

    private protected ITrialStore Open(TimeSpan? lease = null, TimeSpan? patience = null)
    {
        var store = _database.Store(lease, patience);
        store.Open(Study);
        return store;
    }

    private protected void Change(params string[] statements)
    {
        using var connection = _database.Connect();
        foreach (var statement in statements)
            connection.Execute(statement);
    }

    private static void InParallel(int threads, Action<int> work)
        => Task.WaitAll([.. Enumerable.Range(0, threads).Select(i => Task.Factory.StartNew(
            () => work(i), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))]);

    private sealed class Stores(TrialStoreTests tests, int count) : IDisposable
    {
        private readonly ITrialStore[] _stores = [.. Enumerable.Range(0, count).Select(_ => tests.Open())];

        public ITrialStore this[int index] => _stores[index];

        public void Dispose()
        {
            foreach (var store in _stores)
                store.Dispose();
        }
    }
}
