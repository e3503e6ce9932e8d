using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>What every store does, on each database.</summary>
public abstract class TrialStoreTests : IDisposable
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

    [SkippableFact]
    public void Many_threads_of_several_stores_claim_each_trial_once()
    {
        using var stores = new Stores(this, 3);
        var claimed = new ConcurrentBag<TrialKey>();
        InParallel(24, i =>
        {
            foreach (var key in Keys)
            {
                if (stores[i % 3].TryClaim(key))
                    claimed.Add(key);
            }
        });
        claimed.ShouldBe(Keys, ignoreOrder: true);
    }

    [SkippableFact]
    public void Many_threads_of_several_stores_take_each_abandoned_trial_over_once()
    {
        using (var lost = Open())
        {
            foreach (var key in Keys)
                lost.TryClaim(key).ShouldBeTrue();
        }

        Age();
        using var stores = new Stores(this, 3);
        var claimed = new ConcurrentBag<TrialKey>();
        InParallel(24, i =>
        {
            while (stores[i % 3].ClaimAbandoned() is { } key)
                claimed.Add(key);
        });
        claimed.ShouldBe(Keys, ignoreOrder: true);
    }

    [SkippableFact]
    public void Many_stores_can_begin_a_study_at_once()
    {
        InParallel(8, i =>
        {
            using var store = Open();
            store.TryClaim(Keys[i]).ShouldBeTrue();
        });
        using var connection = _database.Connect();
        connection.Query("SELECT COUNT(*) FROM neuralml_store", reader => reader.GetInt64(0)).ShouldBe([1]);
        connection.Query("SELECT COUNT(*) FROM neuralml_trial", reader => reader.GetInt64(0)).ShouldBe([8]);
    }

    [SkippableFact]
    public void A_store_that_is_opened_again_has_what_ended_before()
    {
        TrialOutcome[] outcomes =
        [
            new(TrialState.Completed, 0.75, 1.5, 20_000, [0.25f, float.NaN, -1f], Error: null),
            new(TrialState.Pruned, double.NaN, 0.5, 0, [], Error: null),
            new(TrialState.TimedOut, double.NaN, 60, 0, [], Error: null),
            new(TrialState.Failed, double.NaN, 0, 0, [], "Column 'Größe' is missing"),
        ];
        using (var first = Open())
        {
            foreach (var (i, outcome) in outcomes.Index())
                End(first, Keys[i], outcome);
        }

        using var second = Open();
        var trials = second.Load(after: 0);
        trials.Select(trial => trial.Key).ShouldBe(Keys[..4]);
        trials.Select(trial => trial.Number).ShouldBe([1, 2, 3, 4]);
        trials.Select(trial => trial.EndSeconds).ShouldBeInOrder();
        foreach (var (i, trial) in trials.Index())
            ShouldBeSame(trial.Outcome, outcomes[i]);
        second.Load(after: 3).Select(trial => trial.Key).ShouldBe([Keys[3]]);
        second.TryClaim(Keys[0]).ShouldBeFalse();
        second.TryClaim(Keys[4]).ShouldBeTrue();
    }

    [SkippableFact]
    public void A_reader_that_asks_for_later_trials_misses_none()
    {
        using var stores = new Stores(this, 3);
        using var reader = Open();
        var seen = new List<StoredTrial>();
        InParallel(4, i =>
        {
            if (i < 3)
            {
                foreach (var key in Keys.Where((_, at) => at % 3 == i))
                    End(stores[i], key);
            }
            else
            {
                while (seen.Count < Keys.Length)
                    seen.AddRange(reader.Load(seen.Count == 0 ? 0 : seen[^1].Number));
            }
        });
        seen.Select(trial => trial.Key).ShouldBe(Keys, ignoreOrder: true);
        seen.Select(trial => trial.Number).ShouldBe(Enumerable.Range(1, Keys.Length).Select(i => (long)i));
    }

    [SkippableFact]
    public void A_trial_whose_worker_gives_no_sign_of_life_is_taken_over()
    {
        using var lost = Open();
        using var other = Open();
        lost.TryClaim(Keys[0]).ShouldBeTrue();
        lost.TryClaim(Keys[1]).ShouldBeTrue();
        other.ClaimAbandoned().ShouldBeNull();
        other.TryClaim(Keys[0]).ShouldBeFalse();

        Age();
        other.TryClaim(Keys[0]).ShouldBeTrue();
        other.ClaimAbandoned().ShouldBe(Keys[1]);
        other.ClaimAbandoned().ShouldBeNull();
    }

    [SkippableFact]
    public void A_worker_that_gives_signs_of_life_keeps_its_trials()
    {
        using var alive = Open();
        using var other = Open();
        alive.TryClaim(Key).ShouldBeTrue();
        Age();
        alive.Heartbeat();
        other.ClaimAbandoned().ShouldBeNull();
        other.TryClaim(Key).ShouldBeFalse();
        alive.HeartbeatInterval.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [SkippableFact]
    public void A_worker_that_was_silent_does_not_take_over_from_itself()
    {
        using var store = Open(lease: TimeSpan.Zero);
        store.TryClaim(Key).ShouldBeTrue();
        store.TryClaim(Key).ShouldBeFalse();
        store.ClaimAbandoned().ShouldBeNull();
    }

    [SkippableFact]
    public void Of_two_workers_that_end_a_trial_the_first_counts()
    {
        using var silent = Open();
        using var other = Open(lease: TimeSpan.Zero);
        silent.TryClaim(Key).ShouldBeTrue();
        other.ClaimAbandoned().ShouldBe(Key);
        silent.Complete(Key, Completed(1)).ShouldBeTrue();
        other.Heartbeat();
        other.Complete(Key, Completed(2)).ShouldBeFalse();
        silent.Load(after: 0).ShouldHaveSingleItem().Outcome.Value.ShouldBe(1);
    }

    [SkippableFact]
    public void What_a_worker_ended_counts_even_if_another_took_it_over_and_gave_it_back()
    {
        using var silent = Open();
        using var other = Open(lease: TimeSpan.Zero);
        silent.TryClaim(Key).ShouldBeTrue();
        other.TryClaim(Key).ShouldBeTrue();
        other.Release(Key);
        silent.Complete(Key, Completed(1)).ShouldBeTrue();
        other.Load(after: 0).ShouldHaveSingleItem().Key.ShouldBe(Key);
    }

    [SkippableFact]
    public void A_worker_cannot_give_back_what_another_took_over()
    {
        using var silent = Open();
        using var other = Open(lease: TimeSpan.Zero);
        silent.TryClaim(Key).ShouldBeTrue();
        other.TryClaim(Key).ShouldBeTrue();
        silent.Release(Key);
        silent.TryClaim(Key).ShouldBeFalse();
    }

    [SkippableFact]
    public void A_trial_that_was_given_back_can_be_claimed_again()
    {
        using var first = Open();
        using var second = Open();
        first.TryClaim(Key).ShouldBeTrue();
        first.Release(Key);
        second.TryClaim(Key).ShouldBeTrue();
        second.Release(Key);
        first.TryClaim(Key).ShouldBeTrue();
    }

    [SkippableFact]
    public void A_trial_that_loses_worker_after_worker_ends_as_failed()
    {
        for (var i = 0; i < 5; i++)
        {
            using var lost = Open(lease: TimeSpan.Zero);
            (lost.ClaimAbandoned() is not null || lost.TryClaim(Key)).ShouldBeTrue();
        }

        using var store = Open(lease: TimeSpan.Zero);
        store.ClaimAbandoned().ShouldBeNull();
        var outcome = store.Load(after: 0).ShouldHaveSingleItem().Outcome;
        outcome.State.ShouldBe(TrialState.Failed);
        outcome.Error!.ShouldContain("5 workers were lost");
    }

    [SkippableFact]
    public void Only_what_is_claimed_can_be_ended_or_given_back()
    {
        using var store = Open();
        Should.Throw<InvalidOperationException>(() => store.Complete(Key, Completed(1))).Message.ShouldContain(Key.Configuration);
        Should.Throw<InvalidOperationException>(() => store.Release(Key));
        End(store, Key);
        Should.Throw<InvalidOperationException>(() => store.Complete(Key, Completed(1)));
    }

    [SkippableFact]
    public void A_trial_that_runs_has_not_ended()
    {
        using var store = Open();
        store.TryClaim(Key).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => store.Complete(Key, Completed(1) with { State = TrialState.Running }));
    }

    [SkippableFact]
    public void Trials_of_other_data_are_refused()
    {
        Open().Dispose();
        using var store = _database.Store();
        Should.Throw<InvalidOperationException>(() => store.Open(Study with { DataFingerprint = "columns" }))
            .Message.ShouldContain("has trials of other data (its fingerprint is rows, that of these rows and columns is columns). Go on with");
    }

    [SkippableFact]
    public void Trials_of_other_settings_are_refused()
    {
        Open().Dispose();
        using var store = _database.Store();
        Should.Throw<InvalidOperationException>(() => store.Open(Study with { Settings = "price" }))
            .Message.ShouldContain("has trials of other settings (label; now price). Go on with");
    }

    [SkippableFact]
    public void A_store_of_another_version_is_refused_whatever_else_it_has()
    {
        Change("CREATE TABLE neuralml_store (version INTEGER NOT NULL)", "INSERT INTO neuralml_store VALUES (2)");
        using var store = _database.Store();
        Should.Throw<InvalidOperationException>(() => store.Open(Study))
            .Message.ShouldContain("is of version 2, and this NeuralML keeps version 1. Use the NeuralML that made it, or another store.");
    }

    [SkippableFact]
    public void Trials_that_no_study_claims_are_refused()
    {
        Open().Dispose();
        Change("DROP TABLE neuralml_store");
        using var store = _database.Store();
        Should.Throw<InvalidOperationException>(() => store.Open(Study)).Message.ShouldContain("neuralml_trial");
    }

    [SkippableFact]
    public void Predictions_of_the_wrong_length_are_refused()
        => Damage("UPDATE neuralml_trial SET prediction_count = 3").ShouldStartWith(
            "Trial 1 is damaged: it has 8 bytes of predictions, which 3 of them are not. " +
            "Delete the row of neuralml_trial with that number to have it repeated.");

    [SkippableFact]
    public void Predictions_of_a_length_that_no_memory_holds_are_refused()
        => Damage($"UPDATE neuralml_trial SET prediction_count = {(1L << 62) + 2}").ShouldContain("8 bytes of predictions");

    [SkippableFact]
    public void Predictions_that_are_missing_are_refused()
        => Damage("UPDATE neuralml_trial SET predictions = NULL").ShouldStartWith("Trial 1 is damaged");

    [SkippableFact]
    public void A_state_that_is_none_is_refused()
        => Damage("UPDATE neuralml_trial SET state = '1'").ShouldStartWith("Trial 1 is damaged: its state is '1'.");

    [SkippableFact]
    public void A_damaged_trial_can_be_deleted_and_repeated()
    {
        Damage("UPDATE neuralml_trial SET prediction_count = 3");
        Change("DELETE FROM neuralml_trial WHERE number = 1");
        using var store = Open();
        End(store, Key);
        store.Load(after: 0).ShouldHaveSingleItem();
    }

    [SkippableFact]
    public void Any_outcome_is_kept()
    {
        using var store = Open();
        var number = 0L;
        Prop.ForAll((string? text, double value, int[] bits) =>
        {
            var key = new TrialKey($"{number}: {JsonSerializer.Serialize(text)}", bits.Length);
            float[] predictions = [.. bits.Select(BitConverter.Int32BitsToSingle)];
            var outcome = new TrialOutcome((TrialState)(1 + (bits.Length % 4)), value, -value, value / 3, predictions, text);
            End(store, key, outcome);
            var trial = store.Load(number).ShouldHaveSingleItem();
            trial.Key.ShouldBe(key);
            ShouldBeSame(trial.Outcome, outcome with { Error = text?.Replace('\0', '\uFFFD') });
            number = trial.Number;
        }).QuickCheckThrowOnFailure();
    }

    [SkippableFact]
    public void Whatever_an_exception_said_is_kept()
    {
        using var store = Open();
        End(store, Key, new(TrialState.Failed, double.NaN, 0, 0, [], "half a \ud83d pair, \0, and a whole one: \ud83d\ude00"));
        store.Load(after: 0).ShouldHaveSingleItem().Outcome.Error.ShouldBe("half a \ufffd pair, \ufffd, and a whole one: \ud83d\ude00");
    }

    [SkippableFact]
    public void A_configuration_may_be_long()
    {
        using var store = Open();
        var random = new Random(1);
        var key = new TrialKey(string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next('A', 'z'))), 0);
        End(store, key);
        store.Load(after: 0).ShouldHaveSingleItem().Key.ShouldBe(key);
    }

    [SkippableFact]
    public void A_reply_that_is_lost_changes_nothing()
    {
        using (var lost = Open())
            lost.TryClaim(Keys[0]).ShouldBeTrue();
        using var store = new LostReplyStore(_database, TimeSpan.Zero);
        store.Open(Study);
        store.ClaimAbandoned().ShouldBe(Keys[0]);
        store.TryClaim(Keys[1]).ShouldBeTrue();
        store.TryClaim(Keys[2]).ShouldBeTrue();
        store.Heartbeat();
        store.Complete(Keys[0], Completed(1)).ShouldBeTrue();
        store.Complete(Keys[1], Completed(1)).ShouldBeTrue();
        store.Release(Keys[2]);
        store.Load(after: 0).Select(trial => (trial.Number, trial.Key)).ShouldBe([(1, Keys[0]), (2, Keys[1])]);
        store.ClaimAbandoned().ShouldBeNull();
    }

    [SkippableFact]
    public void A_database_that_comes_back_is_waited_for()
    {
        using var store = Open();
        store.TryClaim(Keys[0]).ShouldBeTrue();
        store.TryClaim(Keys[1]).ShouldBeTrue();
        End(store, Keys[2]);

        _database.Stop();
        using var called = new ManualResetEventSlim();
        var completed = Task.Run(() =>
        {
            called.Set();
            return store.Complete(Keys[0], Completed(1));
        });
        called.Wait();
        Thread.Sleep(100);
        completed.IsCompleted.ShouldBeFalse();
        _database.Start();

        completed.Result.ShouldBeTrue();
        store.Heartbeat();
        store.Complete(Keys[1], Completed(1)).ShouldBeTrue();
        store.Load(after: 0).Select(trial => trial.Key).ShouldBe([Keys[2], Keys[0], Keys[1]]);
    }

    [SkippableFact]
    public void A_database_that_stays_away_ends_the_work_and_keeps_what_has_ended()
    {
        using (var store = Open(patience: TimeSpan.FromMilliseconds(200)))
        {
            End(store, Keys[0]);
            store.TryClaim(Keys[1]).ShouldBeTrue();
            _database.Stop();
            var message = Should.Throw<IOException>(() => store.Complete(Keys[1], Completed(1))).Message;
            message.ShouldStartWith("The trial store '");
            message.ShouldContain("could not be used for 0.2 s: ");
            message.ShouldContain("The trials that had ended are kept; run it again when the database is back.");
            Should.Throw<IOException>(store.Heartbeat);
        }

        _database.Start();
        using var later = Open(lease: TimeSpan.Zero);
        later.Load(after: 0).ShouldHaveSingleItem().Key.ShouldBe(Keys[0]);
        later.ClaimAbandoned().ShouldBe(Keys[1]);
    }

    [SkippableFact]
    public void Who_cancels_does_not_wait_for_a_database()
    {
        using var cancellation = new CancellationTokenSource();
        using var store = _database.Store(patience: TimeSpan.FromHours(1), cancellation: cancellation.Token);
        store.Open(Study);
        store.TryClaim(Key).ShouldBeTrue();
        _database.Stop();
        var claim = Task.Run(() => store.Complete(Key, Completed(1)));
        cancellation.Cancel();
        Should.Throw<OperationCanceledException>(() => claim.GetAwaiter().GetResult());

        // What was begun can still be given back when the database is there.
        _database.Start();
        store.Release(Key);
        using var other = Open();
        other.TryClaim(Key).ShouldBeTrue();
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

    private static void ShouldBeSame(TrialOutcome outcome, TrialOutcome expected)
    {
        (outcome with { Predictions = [] }).ShouldBe(expected with { Predictions = [] });
        outcome.Predictions.Select(BitConverter.SingleToInt32Bits).ShouldBe(expected.Predictions.Select(BitConverter.SingleToInt32Bits));
    }

    // An hour passes for those who have claimed something.
    private void Age() => Change("UPDATE neuralml_trial SET heartbeat = heartbeat - 3600");

    private string Damage(string change)
    {
        using var store = Open();
        End(store, Key);
        Change(change);
        return Should.Throw<FormatException>(() => store.Load(after: 0)).Message;
    }

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
