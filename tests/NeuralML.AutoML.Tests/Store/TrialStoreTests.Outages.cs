using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

public abstract partial class TrialStoreTests
{
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
}
