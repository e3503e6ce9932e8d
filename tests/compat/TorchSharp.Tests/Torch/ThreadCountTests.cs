using static TorchSharp.torch;

namespace TorchSharp.Tests.Torch;

// Alone, because other threads would add in another order meanwhile.
[Collection(nameof(SharedRandomNumbers))]
public class ThreadCountTests
{
    [Fact]
    public void The_number_of_threads_is_that_of_the_process()
    {
        var before = get_num_threads();
        try
        {
            set_num_threads(before + 1);
            var elsewhere = 0;
            var thread = new Thread(() => elsewhere = get_num_threads());
            thread.Start();
            thread.Join();
            elsewhere.ShouldBe(before + 1);
            get_num_threads().ShouldBe(before + 1);
        }
        finally
        {
            set_num_threads(before);
        }

        Should.Throw<ArgumentOutOfRangeException>(() => set_num_threads(0));
        get_num_threads().ShouldBe(before);
    }

    [Fact]
    public void A_thread_keeps_its_own_number_when_another_sets_one()
    {
        var before = get_num_threads();
        var (set, changed) = (new ManualResetEventSlim(), new ManualResetEventSlim());
        var kept = 0;
        var thread = new Thread(() =>
        {
            set_num_threads(1);
            set.Set();
            changed.Wait();
            using var product = ones(4, 4).mm(ones(4, 4));
            kept = get_num_threads();
        });
        thread.Start();
        set.Wait();
        set_num_threads(before + 2);
        changed.Set();
        thread.Join();
        set_num_threads(before);

        kept.ShouldBe(1);
    }
}
