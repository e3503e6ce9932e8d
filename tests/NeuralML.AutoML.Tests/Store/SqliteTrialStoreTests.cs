using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

public sealed class SqliteTrialStoreTests : TrialStoreTests
{
    private readonly SqliteTestDatabase _database;

    public SqliteTrialStoreTests()
        : this(new())
    {
    }

    private SqliteTrialStoreTests(SqliteTestDatabase database)
        : base(database)
        => _database = database;

    [Fact]
    public void A_store_in_memory_is_one_for_all_threads()
    {
        using var store = new SqliteTrialStore(SqliteTrialStore.InMemory);
        store.Open(new("rows", "label"));
        Parallel.For(0, 20, i => End(store, new("Trees", i)));
        store.Load(after: 0).Select(trial => trial.Key.Fold).ShouldBe(Enumerable.Range(0, 20), ignoreOrder: true);
        File.Exists(SqliteTrialStore.InMemory).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(_database.Path, string.Concat(Enumerable.Repeat("a report ", 100)));
        using var store = _database.Store(null, null, default);
        Should.Throw<InvalidOperationException>(() => store.Open(new("rows", "label")))
            .Message.ShouldContain($"The trial store '{_database.Path}' cannot be used: SQLite Error 26");
    }

    [Fact]
    public void A_folder_that_is_missing_is_named()
    {
        using var store = new SqliteTrialStore(Path.Combine(_database.Path, "missing", "trials.db"));
        Should.Throw<InvalidOperationException>(() => store.Open(new("rows", "label"))).Message.ShouldContain("missing");
    }

    [Fact]
    public void A_store_that_is_closed_is_not_opened_again()
    {
        var store = Open();
        store.Dispose();
        store.Dispose();
        Should.Throw<ObjectDisposedException>(() => store.TryClaim(new("Trees", 0)));
    }

    [SkippableFact]
    public void A_full_disk_ends_the_work_and_keeps_what_has_ended()
    {
        using var disk = new SmallDisk();
        using var store = new SqliteTrialStore(Path.Combine(disk.Folder, "trials.db"), patience: TimeSpan.FromMilliseconds(200));
        store.Open(new("rows", "label"));
        var outcome = Completed(1) with { Predictions = new float[50_000] };
        var ended = 0;
        var exception = Should.Throw<IOException>(() =>
        {
            for (; ended < 100; ended++)
                End(store, new("Trees", ended), outcome);
        });
        exception.Message.ShouldContain("has no room: its disk is full. The trials that had ended are kept; make room and run it again.");
        store.Load(after: 0).Select(trial => trial.Key.Fold).ShouldBe(Enumerable.Range(0, ended));

        disk.Grow();
        store.Complete(new("Trees", ended), outcome).ShouldBeTrue();
        store.Load(after: 0).Count.ShouldBe(ended + 1);
    }
}
