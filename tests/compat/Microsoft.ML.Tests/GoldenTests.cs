namespace NeuralML.Compat.Tests;

public class GoldenTests
{
    [Theory]
    [InlineData(1.0000001, 1, 1e-6, true)]
    [InlineData(1001, 1000, 0.001, true)]
    [InlineData(1002, 1000, 0.001, false)]
    [InlineData(double.NaN, double.NaN, 0, true)]
    [InlineData(1, double.NaN, 1, false)]
    public void A_tolerance_is_absolute_below_one_and_relative_above(double actual, double expected, double tolerance, bool near)
        => Golden.Near(actual, expected, tolerance).ShouldBe(near);
}
