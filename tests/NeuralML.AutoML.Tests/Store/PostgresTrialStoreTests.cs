using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

[Collection(PostgresTestGroup.Name)]
public sealed class PostgresTrialStoreTests : TrialStoreTests
{
    private readonly PostgresTestDatabase _database;

    public PostgresTrialStoreTests(PostgresFixture fixture)
        : this(new PostgresTestDatabase(fixture))
    {
    }

    private PostgresTrialStoreTests(PostgresTestDatabase database)
        : base(database)
        => _database = database;

    [SkippableFact]
    public void A_server_that_crashes_and_restarts_keeps_what_has_ended()
    {
        using var store = Open();
        TrialKey[] keys = [.. Enumerable.Range(0, 20).Select(fold => new TrialKey("Trees", fold))];
        var work = Task.Run(() => Array.ForEach(keys, key => End(store, key)));
        _database.Crash();
        _database.Start();
        work.GetAwaiter().GetResult();
        store.Load(after: 0).Select(trial => trial.Key).ShouldBe(keys);
    }

    [SkippableFact]
    public void A_connection_that_breaks_in_the_middle_of_a_change_has_it_tried_again()
    {
        using var store = Open();
        Change(
            "CREATE SEQUENCE changes",
            """
            CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF nextval('changes') % 2 = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                RETURN NEW;
            END $$
            """,
            "CREATE TRIGGER cut AFTER INSERT OR UPDATE ON neuralml_trial FOR EACH ROW EXECUTE FUNCTION cut()");
        for (var fold = 0; fold < 3; fold++)
            End(store, new("Trees", fold));
        store.Load(after: 0).Select(trial => (trial.Number, trial.Key.Fold)).ShouldBe([(1, 0), (2, 1), (3, 2)]);
    }

    [SkippableFact]
    public void A_full_disk_of_the_server_ends_the_work()
    {
        using var store = Open(patience: TimeSpan.Zero);
        Change(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100';
            END $$
            """,
            "CREATE TRIGGER refuse BEFORE INSERT ON neuralml_trial FOR EACH ROW EXECUTE FUNCTION refuse()");
        Should.Throw<IOException>(() => store.TryClaim(new("Trees", 0)))
            .Message.ShouldContain("has no room: its disk is full. The trials that had ended are kept; make room and run it again.");
    }

    [SkippableFact]
    public void A_user_without_rights_is_told_so()
    {
        var user = $"u{Guid.NewGuid():N}";
        Change($"CREATE USER {user}", $"GRANT USAGE ON SCHEMA {_database.Schema} TO {user}");
        using var store = new PostgresTrialStore($"{_database.ConnectionString};Username={user}");
        Should.Throw<InvalidOperationException>(() => store.Open(new("rows", "label"))).Message.ShouldContain("cannot be used: 42501");
    }

    [SkippableFact]
    public void A_password_is_in_no_message()
    {
        using var store = new PostgresTrialStore($"{_database.ConnectionString};Database=missing;Password=secret");
        var exception = Should.Throw<InvalidOperationException>(() => store.Open(new("rows", "label")));
        exception.ToString().ShouldContain("missing");
        exception.ToString().ShouldNotContain("secret");
    }

    [SkippableFact]
    public void A_host_that_nobody_knows_ends_the_work()
    {
        using var store = new PostgresTrialStore("Host=nowhere.invalid;Database=sweeps", patience: TimeSpan.Zero);
        Should.Throw<IOException>(() => store.Open(new("rows", "label"))).Message.ShouldContain("nowhere.invalid:5432/sweeps");
    }

    [SkippableFact]
    public void A_server_that_is_not_there_ends_the_work()
    {
        using var store = new PostgresTrialStore("Host=/tmp/no-such-folder;Database=sweeps", patience: TimeSpan.Zero);
        Should.Throw<IOException>(() => store.Open(new("rows", "label"))).Message.ShouldContain("/tmp/no-such-folder:5432/sweeps");
    }
}
