using FsCheck.Xunit;
using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Tests.Reporting.Curves;

public class RocCurveTests
{
    [Fact]
    public void Four_rows_give_the_points_and_the_area_worked_out_by_hand()
    {
        var curve = Curve([0, 0, 1, 1], [0.1f, 0.4f, 0.35f, 0.8f]);

        curve.Points.ShouldBe([new(0, 0), new(0, 0.5), new(0.5, 0.5), new(0.5, 1), new(1, 1)]);
        curve.Area.ShouldBe(0.75, 1e-12);
    }

    [Theory]
    [InlineData(new float[] { 0.9f, 0.8f, 0.2f, 0.1f }, 1)]
    [InlineData(new float[] { 0.1f, 0.2f, 0.8f, 0.9f }, 0)]
    [InlineData(new float[] { 0.5f, 0.5f, 0.5f, 0.5f }, 0.5)]
    public void A_perfect_order_has_area_1_its_opposite_0_and_no_order_one_half(float[] probabilities, double area)
        => Curve([1, 1, 0, 0], probabilities).Area.ShouldBe(area, 1e-12);

    [Fact]
    public void With_one_class_there_is_no_curve()
    {
        var curve = Curve([1, 1], [0.2f, 0.3f]);

        curve.Points.ShouldBeEmpty();
        curve.Area.ShouldBe(double.NaN);
    }

    [Fact]
    public void Rows_without_a_probability_do_not_count()
        => Curve([0, 0, 1, 1, 1], [0.1f, 0.4f, 0.35f, 0.8f, float.NaN]).Area.ShouldBe(0.75, 1e-12);

    [Property]
    public void The_area_is_how_often_a_true_row_is_ranked_above_a_false_one(byte[] rows)
    {
        var labels = rows.Select(row => (float)(row & 1)).ToArray();
        var probabilities = rows.Select(row => (row >> 1) / 16f).ToArray();
        double wins = 0;
        double pairs = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < rows.Length; j++)
            {
                if (labels[i] > labels[j])
                {
                    pairs++;
                    wins += probabilities[i] > probabilities[j] ? 1 : probabilities[i] == probabilities[j] ? 0.5 : 0;
                }
            }
        }

        if (pairs > 0)
        {
            Curve(labels, probabilities).Area.ShouldBe(wins / pairs, 1e-9);
        }
    }

    private static RocCurve Curve(float[] labels, float[] probabilities)
        => RocCurve.Of(RankedRows.Of(new ReportPredictions("", "", 1, labels, probabilities)));
}
