using FsCheck.Xunit;
using NeuralML.AutoML.Reporting.Plots;

namespace NeuralML.AutoML.Tests.Reporting.Plots;

public class TicksTests
{
    [Theory]
    [InlineData(0, 1, 6, "0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(0.887, 0.934, 6, "0.89 0.90 0.91 0.92 0.93")]
    [InlineData(-3, 12, 4, "0 5 10")]
    [InlineData(0, 560_000, 6, "0 100k 200k 300k 400k 500k")]
    [InlineData(0, 0.0241, 4, "0 0.01 0.02")]
    [InlineData(0, 100, 5, "0 25 50 75 100")]
    [InlineData(-1.2e6, 3.1e6, 5, "−1M 0 1M 2M 3M")]
    [InlineData(0, 4e-9, 5, "0 1e-9 2e-9 3e-9 4e-9")]
    public void Ticks_are_round_numbers(double low, double high, int most, string labels)
        => string.Join(' ', Ticks.Nice(new(low, high), most).Select(tick => tick.Label)).ShouldBe(labels);

    [Property]
    public void Ticks_lie_inside_are_few_enough_and_have_different_labels(double a, double b, byte most)
    {
        if (!double.IsFinite(a) || !double.IsFinite(b) || Math.Abs(a) > 1e100 || Math.Abs(b) > 1e100)
        {
            return;
        }

        var range = ValueRange.Of([a, b]);
        var ticks = Ticks.Nice(range, 3 + most % 10);

        ticks.Count.ShouldBeInRange(1, 3 + most % 10);
        ticks.ShouldAllBe(tick => range.Padded(1e-6).Contains(tick.Value));
        ticks.Select(tick => tick.Label).ShouldBeUnique();
    }
}
