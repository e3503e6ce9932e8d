using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Tests.Reporting.Curves;

public class CalibrationCurveTests
{
    [Fact]
    public void A_bin_has_the_means_and_the_wilson_interval_worked_out_by_hand()
    {
        var curve = CalibrationCurve.Of(Enumerable.Range(0, 10).Select(row => (0.75, row < 8)));

        var bin = curve.Bins.ShouldHaveSingleItem();
        bin.Rows.ShouldBe(10);
        bin.Predicted.ShouldBe(0.75, 1e-12);
        bin.Observed.ShouldBe(0.8, 1e-12);
        bin.Low.ShouldBe(0.4901625, 1e-6);
        bin.High.ShouldBe(0.9433178, 1e-6);
        curve.ExpectedError.ShouldBe(0.05, 1e-12);
    }

    [Fact]
    public void The_error_is_the_mean_over_rows_not_over_bins()
        => CalibrationCurve.Of([(0.15, false), (0.15, false), (0.15, false), (0.95, true)]).ExpectedError
            .ShouldBe((3 * 0.15 + 0.05) / 4, 1e-12);

    [Fact]
    public void Certainty_belongs_to_the_last_bin_and_nothing_to_a_bin_of_its_own()
        => CalibrationCurve.Of([(1, true), (0.95, true), (double.NaN, true)]).Bins.ShouldHaveSingleItem().Rows.ShouldBe(2);

    [Fact]
    public void Of_several_classes_the_most_probable_one_is_looked_at()
    {
        var predictions = new ReportPredictions("", "", 3, [0, 1], [0.7f, 0.2f, 0.1f, 0.7f, 0.2f, 0.1f]);

        var bin = CalibrationCurve.Of(predictions).Bins.ShouldHaveSingleItem();

        bin.Predicted.ShouldBe(0.7, 1e-6);
        bin.Observed.ShouldBe(0.5);
    }
}
