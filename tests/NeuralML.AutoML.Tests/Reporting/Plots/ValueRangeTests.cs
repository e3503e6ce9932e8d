using NeuralML.AutoML.Reporting.Plots;

namespace NeuralML.AutoML.Tests.Reporting.Plots;

public class ValueRangeTests
{
    [Fact]
    public void A_range_holds_all_finite_values() => ValueRange.Of([2, double.NaN, -1, double.PositiveInfinity]).ShouldBe(new(-1, 2));

    [Fact]
    public void Without_values_there_is_a_range_nevertheless() => ValueRange.Of([]).ShouldBe(new(0, 1));

    [Fact]
    public void One_value_has_room_around_it() => ValueRange.Of([4]).ShouldBe(new(2, 6));

    [Fact]
    public void An_outlier_does_not_squeeze_the_others()
        => ValueRange.WithoutOutliers([1, 1.1, 1.2, 1.3, 1.4, 900]).ShouldBe(new(1, 1.4));

    [Fact]
    public void Values_that_are_nearly_all_the_same_stay_in_sight() => ValueRange.WithoutOutliers([1, 1, 1, 1, 5]).ShouldBe(new(1, 5));
}
