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
}
