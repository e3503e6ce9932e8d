using Shouldly;
using Xunit;

namespace NeuralML.Benchmarks.Harness;

public sealed class BarTests
{
    [Theory]
    [InlineData(0.84, true)]
    [InlineData(0.85, true)]
    [InlineData(0.8501, false)]
    [InlineData(double.NaN, false)]
    public void An_upper_bar_holds_up_to_its_limit(double value, bool holds) => Bar.AtMost(0.85).Holds(value).ShouldBe(holds);

    [Theory]
    [InlineData(0.9, true)]
    [InlineData(0.89, false)]
    [InlineData(double.NaN, false)]
    public void A_lower_bar_holds_from_its_limit(double value, bool holds) => Bar.AtLeast(0.9).Holds(value).ShouldBe(holds);

    [Fact]
    public void A_bar_says_its_direction_and_limit()
    {
        Bar.AtMost(1).ToString().ShouldBe("<= 1.0");
        Bar.AtLeast(0.85).ToString().ShouldBe(">= 0.85");
    }
}
