using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class TwoValueScalerTests
{
    private static float[] Scale(float[] training, params float[] at)
    {
        var table = Table.Of(training);
        return TwoValueScaler.Fit(table, table.AllRows(), [0]).ScaledBy(at);
    }

    [Fact]
    public void Zero_and_one_stay_as_they_are() => Scale([1, 0, 0, 0], 0, 1).ShouldBe([0, 1]);

    [Fact]
    public void Two_other_values_become_0_and_1() => Scale([7, 7, -3], 7, -3).ShouldBe([1, 0]);

    [Fact]
    public void A_value_beyond_counts_as_the_nearer() => Scale([2, 1], -9, 1.25f, 1e30f).ShouldBe([0, 0.25f, 1]);

    [Fact]
    public void The_whole_range_of_numbers_does_not_overflow()
        => Scale([float.MaxValue, float.MinValue], float.MaxValue, 0, float.MinValue).ShouldBe([1, 0.5f, 0]);

    [Fact]
    public void A_missing_value_counts_as_the_mean() => Scale([5, 1, 1, float.NaN, 1], float.NaN).ShouldBe([0.25f]);

    [Fact]
    public void An_infinite_value_stays_visible() => Scale([1, 0], float.PositiveInfinity).ShouldBe([float.NaN]);
}
