using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Tests.Reporting.Curves;

public class ResidualsTests
{
    private static readonly Residuals Four = Residuals.Of(new("", "", 1, [1, 2, 3, 4], [1, 3, 3, 2]));

    [Fact]
    public void Figures_of_four_rows_are_those_worked_out_by_hand()
    {
        Four.Errors.ShouldBe([0, 1, 0, -2]);
        Four.RootMeanSquare.ShouldBe(Math.Sqrt(5.0 / 4), 1e-12);
        Four.MeanAbsolute.ShouldBe(0.75);
        Four.Bias.ShouldBe(-0.25);
        Four.Explained.ShouldBe(1 - 5.0 / 5, 1e-12);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.9, 2)]
    [InlineData(0.25, 0)]
    public void Sizes_of_errors_have_quantiles(double part, double size) => Four.AbsoluteQuantile(part).ShouldBe(size);

    [Fact]
    public void Rows_without_a_finite_number_do_not_count()
        => Residuals.Of(new("", "", 1, [1, float.NaN, 3], [float.PositiveInfinity, 2, 3])).Actual.ShouldBe([3]);

    [Fact]
    public void Where_all_labels_are_the_same_nothing_can_be_explained()
        => Residuals.Of(new("", "", 1, [2, 2], [1, 3])).Explained.ShouldBe(double.NaN);
}
