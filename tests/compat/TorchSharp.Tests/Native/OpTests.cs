using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Native;

public class OpTests
{
    [Fact]
    public void A_tensor_falls_apart_into_more_parts_than_a_stack_holds()
    {
        var count = 0;
        var thread = new Thread(
            () =>
            {
                using var scope = NewDisposeScope();
                count = zeros(50_000).unbind().Length;
            },
            256 << 10);
        thread.Start();
        thread.Join();

        count.ShouldBe(50_000);
    }

    [Fact]
    public void Threads_that_call_an_operator_for_the_first_time_at_once_all_find_it()
    {
        using var one = ones(1);
        for (var round = 0; round < 2000; round++)
        {
            var op = new Op("relu");
            Parallel.For(0, 4, _ => op.Unary(one).Dispose());
        }
    }
}
