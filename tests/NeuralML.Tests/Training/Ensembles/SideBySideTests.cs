using NeuralML.Training.Ensembles;
using TorchSharp;

namespace NeuralML.Tests.Training.Ensembles;

public sealed class SideBySideTests
{
    private static Func<CancellationToken, Job> Returns(int number) => _ => new Job(number);

    [Fact]
    public void Results_come_in_the_order_of_the_jobs()
        => SideBySide.Run([.. Enumerable.Range(0, 20).Select(Returns)], CancellationToken.None)
            .Select(job => job.Number).ShouldBe(Enumerable.Range(0, 20));

    [Fact]
    public void Each_of_several_jobs_has_one_thread_of_torch_and_the_caller_keeps_its_own_number()
    {
        var before = torch.get_num_threads();
        var seen = SideBySide.Run([.. Enumerable.Range(0, 4).Select(_ => (Func<CancellationToken, Job>)(_ => new Job(torch.get_num_threads())))],
            CancellationToken.None);

        seen.ShouldAllBe(job => job.Number == 1);
        torch.get_num_threads().ShouldBe(before);
        var later = 0;
        var thread = new Thread(() => later = torch.get_num_threads());
        thread.Start();
        thread.Join();
        later.ShouldBe(before);
    }

    [Fact]
    public void A_failure_ends_the_others_disposes_what_is_done_and_is_thrown_here()
    {
        var done = new List<Job>();
        var jobs = new Func<CancellationToken, Job>[]
        {
            _ =>
            {
                var job = new Job(0);
                lock (done)
                    done.Add(job);
                return job;
            },
            token =>
            {
                SpinWait.SpinUntil(() => done.Count == 1);
                throw new InvalidOperationException("mine");
            },
            token =>
            {
                token.WaitHandle.WaitOne();
                throw new OperationCanceledException(token);
            },
        };

        Should.Throw<InvalidOperationException>(() => SideBySide.Run(jobs, CancellationToken.None)).Message.ShouldBe("mine");
        done.ShouldAllBe(job => job.IsDisposed);
    }

    [Fact]
    public void Cancelling_ends_all_jobs()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => SideBySide.Run([Returns(0), Returns(1)], source.Token));
    }

    private sealed class Job(int number) : IDisposable
    {
        public int Number => number;

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
