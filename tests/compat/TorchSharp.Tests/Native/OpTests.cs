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
}
