using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class InverseNormalTests
{
    // From tables of the normal distribution (scipy.stats.norm.ppf).
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.075, -1.4395314709384563)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.841344746068543, 1.0)]
    [InlineData(1e-7, -5.1993375821928165)]
    [InlineData(1 - 1e-7, 5.199337582290661)]
    public void It_agrees_with_the_tables(double share, double expected)
        => InverseNormal.Compute(share).ShouldBe(expected, 1e-9);

    [Fact]
    public void It_has_no_step_where_its_two_approximations_meet()
        => InverseNormal.Compute(0.925 + 1e-12).ShouldBe(InverseNormal.Compute(0.925 - 1e-12), 1e-10);
}
