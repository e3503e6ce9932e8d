using NeuralML.AutoML.Evaluation;
using NeuralML.Features;

namespace NeuralML.AutoML.Tests.Evaluation;

public class MetricTests
{
    [Theory]
    // Of 4 pairs of a true and a false row 3 are in order.
    [InlineData(ComparisonMetric.AreaUnderRocCurve, 0.75)]
    [InlineData(ComparisonMetric.Accuracy, 0.5)]
    [InlineData(ComparisonMetric.F1Score, 0.5)]
    public void Two_classes_are_measured_as_by_hand(ComparisonMetric metric, double expected)
        => Metric.Create(metric, PredictionTask.Binary).Measure([0.9f, 0.4f, 0.6f, 0.1f], [1, 1, 0, 0]).ShouldBe(expected, 1e-6);

    [Fact]
    public void The_log_loss_of_several_classes_is_that_of_the_right_ones()
        => Metric.Create(ComparisonMetric.LogLoss, PredictionTask.Multiclass)
            .Measure([0.5f, 0.25f, 0.25f, 0.1f, 0.8f, 0.1f], [0, 1]).ShouldBe(-(Math.Log(0.5) + Math.Log(0.8)) / 2, 1e-6);

    [Fact]
    public void A_probability_of_0_for_the_right_class_costs_much_but_not_everything()
        => Metric.Create(ComparisonMetric.LogLoss, PredictionTask.Multiclass)
            .Measure([0, 1], [0]).ShouldBe(-Math.Log(1e-7), 1e-3);
}
