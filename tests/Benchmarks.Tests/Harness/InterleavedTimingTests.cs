using Shouldly;
using Xunit;

namespace NeuralML.Benchmarks.Harness;

public sealed class InterleavedTimingTests
{
    [Fact]
    public void Rounds_alternate_and_the_first_of_each_is_not_counted()
    {
        var order = "";
        var (own, peer) = (100.0, 200.0);

        var timing = InterleavedTiming.Measure(() => Next("A", ref own), () => Next("B", ref peer), rounds: 5);

        order.ShouldBe("ABABABABABAB");
        timing.Own.ShouldBe([101, 102, 103, 104, 105]);
        timing.Peer.ShouldBe([201, 202, 203, 204, 205]);
        timing.Ratio.ShouldBe(103.0 / 203.0);

        double Next(string side, ref double seconds)
        {
            order += side;
            return seconds++;
        }
    }

    [Fact]
    public void Fewer_than_five_rounds_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => InterleavedTiming.Measure(() => 1, () => 1, rounds: 4));
}
