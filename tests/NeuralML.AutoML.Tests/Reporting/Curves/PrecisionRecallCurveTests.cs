using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Tests.Reporting.Curves;

public class PrecisionRecallCurveTests
{
    [Fact]
    public void Four_rows_give_the_points_and_the_average_worked_out_by_hand()
    {
        var curve = Curve([0, 0, 1, 1], [0.1f, 0.4f, 0.35f, 0.8f]);

        curve.Points.ShouldBe([new(0.5, 1), new(0.5, 0.5), new(1, 2.0 / 3), new(1, 0.5)]);
        curve.AveragePrecision.ShouldBe(0.5 * 1 + 0.5 * 2 / 3, 1e-12);
        curve.BaseRate.ShouldBe(0.5);
    }

    [Fact]
    public void Where_all_rows_are_tied_precision_is_the_base_rate()
        => Curve([1, 0, 0, 0], [0.3f, 0.3f, 0.3f, 0.3f]).AveragePrecision.ShouldBe(0.25);

    [Fact]
    public void Without_a_row_of_the_true_class_there_is_no_curve()
    {
        var curve = Curve([0, 0], [0.2f, 0.3f]);

        curve.Points.ShouldBeEmpty();
        curve.AveragePrecision.ShouldBe(double.NaN);
    }

    private static PrecisionRecallCurve Curve(float[] labels, float[] probabilities)
        => PrecisionRecallCurve.Of(RankedRows.Of(new ReportPredictions("", "", 1, labels, probabilities)));
}
