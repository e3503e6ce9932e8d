using NeuralML.AutoML.Ensembling;
using NeuralML.AutoML.Evaluation;
using NeuralML.Features;

namespace NeuralML.AutoML.Tests.Ensembling;

public class GreedySelectionTests
{
    private readonly Metric _metric = Metric.Create(ComparisonMetric.RootMeanSquaredError, PredictionTask.Regression);

    [Fact]
    public void Errors_that_cancel_out_are_averaged()
        => GreedySelection.Weights([[2, 0, 4], [0, 2, 2], [9, 9, 9]], [1, 1, 3], _metric).ShouldBe([0.5, 0.5, 0]);

    [Fact]
    public void What_is_right_stays_alone()
        => GreedySelection.Weights([[1, 1, 3], [0, 2, 2]], [1, 1, 3], _metric).ShouldBe([1, 0]);
}
