using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Tests.Reporting.Curves;

public class HistogramTests
{
    [Fact]
    public void Values_fall_into_equal_bins_and_those_beyond_are_counted_apart()
    {
        var histogram = Histogram.Of([-1, 0, 0.9, 1, 3.9, 4, 5, double.NaN], 0, 4, 4);

        histogram.Bins.ShouldBe([new(0, 1, 2), new(1, 2, 1), new(2, 3, 0), new(3, 4, 2)]);
        histogram.Outside.ShouldBe(2);
    }
}
