using NeuralML.Networks.Layers;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks.Layers;

public sealed class SeededDropoutTests
{
    private static float[] Drop(SeededDropout dropout, params long[] shape)
    {
        using var scope = NewDisposeScope();
        return dropout.call(ones(shape)).data<float>().ToArray();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    [InlineData(5003)]
    public void It_switches_off_the_given_share_and_makes_up_for_it(int columns)
    {
        using var dropout = new SeededDropout(0.25, seed: 1);
        var kept = Enumerable.Range(0, 20_000 / columns).SelectMany(_ => Drop(dropout, 1, columns)).ToArray();

        kept.Distinct().Order().ShouldBe([0, 4 / 3f]);
        kept.Average().ShouldBe(1, 0.03);
    }

    [Fact]
    public void Units_beside_each_other_are_switched_off_independently()
    {
        using var dropout = new SeededDropout(0.5, seed: 1);
        var kept = Drop(dropout, 100, 200);

        foreach (var distance in new[] { 1, 2, 4, 8, 16, 200, 2048 })
            kept.Zip(kept.Skip(distance)).Average(pair => pair.First == pair.Second ? 1 : 0).ShouldBe(0.5, 0.03, $"{distance} apart");
    }

    [Fact]
    public void The_same_state_switches_off_the_same_units()
    {
        using var dropout = new SeededDropout(0.5, seed: 1);
        Drop(dropout, 10, 300);
        var state = dropout.State;
        var expected = Drop(dropout, 10, 300);
        Drop(dropout, 10, 300).ShouldNotBe(expected);

        dropout.State = state;
        Drop(dropout, 10, 300).ShouldBe(expected);
    }

    [Fact]
    public void Nothing_is_switched_off_when_it_does_not_train()
    {
        using var dropout = new SeededDropout(0.5, seed: 1);
        dropout.eval();

        Drop(dropout, 2, 50).ShouldAllBe(value => value == 1);
    }
}
