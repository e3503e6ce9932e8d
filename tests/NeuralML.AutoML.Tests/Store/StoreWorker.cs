using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>A process that works on the trials of a store, and says what it does.</summary>
internal static class StoreWorker
{
    public static Study Study { get; } = new("rows", "label");

    public static IReadOnlyList<TrialKey> Keys { get; } =
        [.. Enumerable.Range(0, 40).SelectMany(i => Enumerable.Range(0, 5).Select(fold => new TrialKey($"Trees {{ leaves: {i} }}", fold)))];

    /// <summary>What a worker finds out about a trial.</summary>
    /// <param name="key">Which trial.</param>
    /// <param name="value">Tells the worker.</param>
    public static TrialOutcome Work(TrialKey key, double value)
    {
        var random = new Random(Keys.Index().First(item => item.Item == key).Index);
        return new(TrialState.Completed, value, 0.5, 1000, [.. Enumerable.Range(0, 10_000).Select(_ => random.NextSingle())], Error: null);
    }

    /// <summary>
    /// Says "ready" and waits for a line. Then it says of each trial that it claims "claimed I" and, when it has completed it, "ended I".
    /// </summary>
    public static void Run(string kind, string address)
    {
        using ITrialStore store = kind == "sqlite"
            ? new SqliteTrialStore(address, lease: TimeSpan.FromHours(1))
            : new PostgresTrialStore(address, lease: TimeSpan.FromHours(1));
        store.Open(Study);
        Console.WriteLine("ready");
        Console.ReadLine();
        foreach (var (index, key) in Keys.Index())
        {
            if (!store.TryClaim(key))
                continue;
            Console.WriteLine($"claimed {index}");
            store.Heartbeat();
            store.Complete(key, Work(key, Environment.ProcessId));
            Console.WriteLine($"ended {index}");
        }
    }
}
