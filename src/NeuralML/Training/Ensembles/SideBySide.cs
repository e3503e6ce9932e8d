using System.Runtime.ExceptionServices;
using TorchSharp;

namespace NeuralML.Training.Ensembles;

/// <summary>
/// Runs several trainings at once, each on a thread of its own that torch does not divide further: twice as fast on two cores as one
/// after the other on both, and the same whatever the number of cores. A single one has all cores for itself.
/// </summary>
internal static class SideBySide
{
    /// <param name="jobs">What is to be run; a job is asked to end early when the token it gets is cancelled.</param>
    /// <param name="cancellation">Ends all jobs.</param>
    /// <returns>The results, in the order of the jobs.</returns>
    public static T[] Run<T>(IReadOnlyList<Func<CancellationToken, T>> jobs, CancellationToken cancellation)
        where T : class, IDisposable
    {
        if (jobs.Count == 1)
            return [jobs[0](cancellation)];

        var results = new T?[jobs.Count];
        var failures = new Exception?[jobs.Count];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var next = -1;
        var threads = new Thread[Math.Min(jobs.Count, Environment.ProcessorCount)];
        var torchThreads = torch.get_num_threads();
        using (var ready = new CountdownEvent(threads.Length))
        {
            for (var i = 0; i < threads.Length; i++)
            {
                threads[i] = new Thread(Work) { IsBackground = true, Name = "NeuralML training" };
                threads[i].Start();
            }

            ready.Wait(CancellationToken.None);
            // The number is each thread's own, but also the one that later threads start with.
            torch.set_num_threads(torchThreads);

            foreach (var thread in threads)
                thread.Join();

            void Work()
            {
                torch.set_num_threads(1);
                // Torch settles the number of a thread when it first needs it: here, before others may have set another.
                torch.get_num_threads();
                ready.Signal();
                for (var job = Interlocked.Increment(ref next); job < jobs.Count; job = Interlocked.Increment(ref next))
                    results[job] = RunOne(jobs[job], stop, ref failures[job]);
            }
        }

        var failure = Array.Find(failures, exception => exception is not (null or OperationCanceledException))
            ?? Array.Find(failures, exception => exception is not null);
        if (failure is not null)
        {
            foreach (var result in results)
                result?.Dispose();
            ExceptionDispatchInfo.Throw(failure);
        }

        return results!;
    }

    private static T? RunOne<T>(Func<CancellationToken, T> job, CancellationTokenSource stop, ref Exception? failure)
        where T : class, IDisposable
    {
        try
        {
            stop.Token.ThrowIfCancellationRequested();
            return job(stop.Token);
        }
#pragma warning disable CA1031 // It is thrown again on the thread of the caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
            stop.Cancel();
            return null;
        }
    }
}
