using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Tests.Reporting.Curves;

public class ConfusionMatrixTests
{
    private static readonly ReportPredictions ThreeClasses = new(
        "", "", 3, [0, 0, 1, 2, 2],
        [0.6f, 0.3f, 0.1f, 0.2f, 0.5f, 0.3f, 0.1f, 0.8f, 0.1f, 0.1f, 0.7f, 0.2f, 0.1f, 0.1f, 0.8f]);

    [Fact]
    public void Five_rows_are_counted_as_by_hand()
    {
        var matrix = ConfusionMatrix.Of(ClassDecisions.Of(ThreeClasses));

        matrix.Counts.ShouldBe([1, 1, 0, 0, 1, 0, 0, 1, 1]);
        matrix.Recall(0).ShouldBe(0.5);
        matrix.Precision(1).ShouldBe(1.0 / 3, 1e-12);
        matrix.Precision(0).ShouldBe(1);
        ClassDecisions.Of(ThreeClasses).Accuracy.ShouldBe(0.6, 1e-12);
        ClassDecisions.Of(ThreeClasses).LogLoss.ShouldBe(-(Math.Log(0.6) + Math.Log(0.2) + 2 * Math.Log(0.8) + Math.Log(0.2)) / 5, 1e-6);
    }

    [Fact]
    public void The_fullest_wrong_cells_come_first()
        => ConfusionMatrix.Of(ClassDecisions.Of(ThreeClasses)).MostConfused(1).ShouldBe([new(0, 1, 1, 0.5)]);

    [Fact]
    public void Of_two_classes_true_is_decided_from_one_half_on()
    {
        var decisions = ClassDecisions.Of(new("", "", 1, [1, 0, 1], [0.5f, 0.49f, 0.2f]));

        decisions.Predicted.ShouldBe([1, 0, 0]);
        ConfusionMatrix.Of(decisions).Counts.ShouldBe([1, 0, 1, 1]);
    }

    [Fact]
    public void Rows_with_a_class_out_of_range_or_without_probabilities_do_not_count()
        => ClassDecisions.Of(new("", "", 2, [7, -1, float.NaN, 0, 1], [1, 0, 1, 0, 1, 0, float.NaN, 0, 0, 1])).Actual.ShouldBe([1]);
}
