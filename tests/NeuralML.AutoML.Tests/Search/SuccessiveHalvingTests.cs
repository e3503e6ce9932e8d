using NeuralML.AutoML.Search;

namespace NeuralML.AutoML.Tests.Search;

public class SuccessiveHalvingTests
{
    [Fact]
    public void The_best_third_at_a_rung_goes_on()
    {
        var halving = new SuccessiveHalving();

        halving.GoesOn(4, 0.9).ShouldBeTrue();
        halving.GoesOn(4, 0.8).ShouldBeTrue();
        halving.GoesOn(4, 0.7).ShouldBeTrue();
        halving.GoesOn(4, 0.95).ShouldBeFalse();
        halving.GoesOn(4, 0.6).ShouldBeTrue();
        halving.GoesOn(4, 0.65).ShouldBeTrue();
        halving.GoesOn(4, 0.85).ShouldBeFalse();
    }

    [Fact]
    public void Between_the_rungs_all_go_on()
    {
        var halving = new SuccessiveHalving();

        foreach (var epoch in Enumerable.Range(1, 100).Except([4, 12, 36]))
        {
            for (var i = 0; i < 10; i++)
                halving.GoesOn(epoch, i).ShouldBeTrue();
        }

        for (var i = 0; i < 10; i++)
            halving.GoesOn(36, i).ShouldBe(i < 2);
    }
}
