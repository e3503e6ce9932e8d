using Shouldly;
using Xunit;

namespace NeuralML.Benchmarks.Harness;

public sealed class ReportTests
{
    [Theory]
    [InlineData(0.7004, "step.ratio  0.700  x  bar <= 0.85  holds")]
    [InlineData(0.9, "step.ratio  0.900  x  bar <= 0.85  falls short")]
    public void A_line_ends_with_the_verdict(double value, string line) =>
        Report.Line("step", new Figure("ratio", value, "x", Bar.AtMost(0.85))).ShouldBe(line);

    [Fact]
    public void A_figure_without_a_bar_has_no_verdict() =>
        Report.Line("step", new Figure("time", 12, "ms")).ShouldBe("step.time  12.000  ms");
}
