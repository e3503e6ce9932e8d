using System.Collections.Concurrent;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

public abstract partial class TrialStoreTests
{
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

    // An hour passes for those who have claimed something.
    private void Age() => Change("UPDATE neuralml_trial SET heartbeat = heartbeat - 3600");
}
