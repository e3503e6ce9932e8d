using NeuralML.AutoML.Reporting;

namespace NeuralML.AutoML.Tests.Reporting;

public class NumberTextTests
{
    [Theory]
    [InlineData(0.00005, "50 µs")]
    [InlineData(0.0312, "31 ms")]
    [InlineData(1.04, "1.0 s")]
    [InlineData(59.7, "60 s")]
    [InlineData(120, "2 min")]
    [InlineData(421, "7 min 1 s")]
    [InlineData(7_260, "2 h 1 min")]
    [InlineData(200_000, "2 d 8 h")]
    [InlineData(double.NaN, "–")]
    public void Durations_are_told_in_the_unit_that_fits(double seconds, string text) => NumberText.Seconds(seconds).ShouldBe(text);

    [Theory]
    [InlineData(999, "999 B")]
    [InlineData(75_432, "75 KB")]
    [InlineData(1_840_000, "1.8 MB")]
    [InlineData(999_999, "1.0 MB")]
    public void Sizes_are_told_in_the_unit_that_fits(long bytes, string text) => NumberText.Bytes(bytes).ShouldBe(text);

    [Theory]
    [InlineData(1, "100 %")]
    [InlineData(0.99998, "> 99.9 %")]
    [InlineData(0.926, "92.6 %")]
    [InlineData(0.0004, "0.04 %")]
    [InlineData(0, "0 %")]
    [InlineData(double.NaN, "–")]
    public void Only_all_is_100_percent(double part, string text) => NumberText.Percent(part).ShouldBe(text);

    [Theory]
    [InlineData(0.0000001, "< 0.001")]
    [InlineData(0.0123, "0.012")]
    [InlineData(0.346, "0.35")]
    public void A_small_p_is_told_as_a_bound(double p, string text) => NumberText.PValue(p).ShouldBe(text);

    [Theory]
    [InlineData(-1234.5, 1, "−1,234.5")]
    [InlineData(double.PositiveInfinity, 2, "–")]
    [InlineData(2.5e15, 2, "2.5e15")]
    public void Numbers_have_groups_and_a_minus_sign(double value, int decimals, string text)
        => NumberText.Fixed(value, decimals).ShouldBe(text);

    [Theory]
    [InlineData(0.0009, "0.9273")]
    [InlineData(0.00021, "0.92729")]
    [InlineData(0.031, "0.93")]
    public void The_metric_has_the_decimals_that_its_error_warrants(double error, string text)
    {
        var data = Samples.SampleReports.Binary(10);
        var entry = data.Leaderboard[0] with { Mean = 0.92729, StandardError = error };

        new MetricText(data with { Leaderboard = [entry] }).Of(entry.Mean).ShouldBe(text);
    }
}
