using Shouldly;
using Xunit;

namespace NeuralML.Benchmarks.Harness;

public sealed class MedianTests
{
    [Fact]
    public void The_middle_value_is_the_median_of_an_odd_number() => Median.Of([9, 1, 5]).ShouldBe(5);

    [Fact]
    public void The_mean_of_the_middle_two_is_the_median_of_an_even_number() => Median.Of([4, 1, 2, 100]).ShouldBe(3);

    [Fact]
    public void Nothing_has_no_median() => Should.Throw<ArgumentException>(() => Median.Of([]));
}
