using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>Several processes on one store, for each database.</summary>
public abstract class WorkerTests : IDisposable
{
    private readonly ITestDatabase _database;

    private protected WorkerTests(ITestDatabase database) => _database = database;

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Two_processes_share_the_trials()
    {
        using var first = new WorkerProcess(_database.Address);
        using var second = new WorkerProcess(_database.Address);
        first.Begin();
        second.Begin();
        Task.WaitAll(Task.Run(() => first.Listen()), Task.Run(() => second.Listen()));
        ShouldHaveWorkedOnce([first, second]);
    }

    [SkippableFact]
    public void Killed_processes_lose_nothing_that_had_ended_and_nothing_is_done_twice()
    {
        var random = new Random(1);
        List<WorkerProcess> killed = [];
        try
        {
            for (var round = 0; round < 2; round++)
            {
                WorkerProcess[] pair = [new(_database.Address), new(_database.Address)];
                killed.AddRange(pair);
                foreach (var worker in pair)
                    worker.Begin();
                foreach (var worker in pair)
                {
                    worker.Listen(random.Next(5, 25));
                    // Somewhere between two things that it says.
                    Thread.SpinWait(random.Next(200_000));
                    worker.Kill();
                }
            }

            ShouldHaveWorkedOnce(killed);
        }
        finally
        {
            foreach (var worker in killed)
                worker.Dispose();
        }
    }

    // A worker in this process does what the others left; then every trial must have been ended by the one that said so.
    private void ShouldHaveWorkedOnce(List<WorkerProcess> workers)
    {
        using var store = _database.Store(lease: TimeSpan.Zero);
        store.Open(StoreWorker.Study);
        var before = store.Load(after: 0).ToDictionary(trial => trial.Key, trial => trial.Outcome.Value);
        var left = 0;
        while (store.ClaimAbandoned() is { } key)
        {
            store.Complete(key, StoreWorker.Work(key, 0)).ShouldBeTrue();
            left++;
        }

        foreach (var key in StoreWorker.Keys.Where(store.TryClaim))
            store.Complete(key, StoreWorker.Work(key, 0)).ShouldBeTrue();

        left.ShouldBeLessThanOrEqualTo(workers.Count);
        workers.SelectMany(worker => worker.Claimed).ShouldBeUnique();
        var trials = store.Load(after: 0).ToDictionary(trial => trial.Key, trial => trial.Outcome);
        trials.Keys.ShouldBe(StoreWorker.Keys, ignoreOrder: true);
        trials.ShouldAllBe(trial => trial.Value.Predictions.SequenceEqual(StoreWorker.Work(trial.Key, 0).Predictions));
        foreach (var worker in workers)
            worker.Ended.ShouldAllBe(index => trials[StoreWorker.Keys[index]].Value == worker.Id);
        before.ShouldAllBe(ended => trials[ended.Key].Value == ended.Value);
        workers.Sum(worker => worker.Ended.Count).ShouldBeGreaterThan(0);
    }
}
