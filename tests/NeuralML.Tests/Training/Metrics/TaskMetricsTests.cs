using NeuralML.Features;
using NeuralML.Tests.Features;
using NeuralML.Training.Metrics;

namespace NeuralML.Tests.Training.Metrics;

/// <summary>The figures are those of scikit-learn 1.2 for the same numbers.</summary>
public sealed class TaskMetricsTests
{
    [Fact]
    public void Outputs_of_counts_are_logarithms_of_rates()
    {
        var counts = LabelType.Number.Find(new() { RegressionLoss = RegressionLoss.Poisson });

        var metrics = new TaskMetrics(counts, labelUnit: 10).Compute([0, MathF.Log(3)], [1, 4]);

        metrics[ValidationMetric.MeanAbsoluteError].ShouldBe(5, 1e-5);
    }

    [Fact]
    public void Of_two_classes()
    {
        // Two rows of either class share a score.
        var metrics = Of(PredictionTask.Binary).Compute([2, -1, 0.5f, 0.5f, -3, 1, -0.5f], [1, 0, 1, 0, 0, 1, 1]);

        metrics[ValidationMetric.Accuracy].ShouldBe(5 / 7.0, 1e-12);
        metrics[ValidationMetric.AreaUnderRocCurve].ShouldBe(0.875, 1e-12);
        metrics[ValidationMetric.F1Score].ShouldBe(0.75, 1e-12);
        metrics[ValidationMetric.LogLoss].ShouldBe(0.46060996, 1e-7);
    }

    [Fact]
    public void Of_several_labels_as_if_each_were_a_row()
    {
        float[] logits = [2, -1, 0.5f, 0.5f, -3, 1];
        float[] targets = [1, 0, 1, 0, 0, 1];
        var binary = Of(PredictionTask.Binary).Compute(logits, targets);

        var metrics = Of(PredictionTask.MultiLabel).Compute(logits, targets);
        metrics.Keys.ShouldBe(TaskMetrics.Of(PredictionTask.MultiLabel), ignoreOrder: true);
        foreach (var (metric, value) in metrics)
            value.ShouldBe(binary[metric]);
    }

    [Fact]
    public void A_score_that_is_sure_and_wrong_costs_its_size()
        => Of(PredictionTask.Binary).Compute([-5000, 5000], [1, 1])[ValidationMetric.LogLoss].ShouldBe(2500, 1e-9);

    [Fact]
    public void Rows_of_one_class_have_no_curve()
        => Of(PredictionTask.Binary).Compute([1, 2], [1, 1])[ValidationMetric.AreaUnderRocCurve].ShouldBe(double.NaN);

    [Fact]
    public void Of_several_classes()
    {
        var metrics = Of(PredictionTask.Multiclass).Compute([2, 1, 0, 0, 3, 1, 1, 0, 0, 900, 0, 0.5f], [0, 1, 0, 0]);

        metrics[ValidationMetric.Accuracy].ShouldBe(1, 1e-12);
        metrics[ValidationMetric.LogLoss].ShouldBe((0.40760596 + 0.16984602 + 0.55144471 + 0) / 4, 1e-7);

        metrics = Of(PredictionTask.Multiclass).Compute([2, 1, 0, 0, 3, 1, 1, 0, 0, 900, 0, 0.5f], [0, 1, 0, 1]);
        metrics[ValidationMetric.Accuracy].ShouldBe(0.75, 1e-12);
        metrics[ValidationMetric.MacroAccuracy].ShouldBe(0.75, 1e-12);

        // Class 2 has no rows.
        metrics = Of(PredictionTask.Multiclass).Compute([2, 1, 0, 0, 3, 1, 1, 0, 0, 9, 0, 0.5f], [0, 1, 0, 1]);
        metrics[ValidationMetric.MacroAccuracy].ShouldBe((1 + 0.5) / 2, 1e-12);
    }

    [Fact]
    public void Of_numbers_in_the_unit_of_the_label()
    {
        var metrics = Of(PredictionTask.Regression, 10).Compute([1, 2, 4, 3], [1, 3, 3, 5]);

        metrics[ValidationMetric.RootMeanSquaredError].ShouldBe(10 * Math.Sqrt(1.5), 1e-9);
        metrics[ValidationMetric.MeanAbsoluteError].ShouldBe(10, 1e-9);
        metrics[ValidationMetric.RSquared].ShouldBe(1 - (6 / 8.0), 1e-9);
    }

    [Theory]
    [InlineData(ValidationMetric.Loss, 1)]
    [InlineData(ValidationMetric.LogLoss, 1)]
    [InlineData(ValidationMetric.RootMeanSquaredError, 1)]
    [InlineData(ValidationMetric.MeanAbsoluteError, 1)]
    [InlineData(ValidationMetric.Accuracy, -1)]
    [InlineData(ValidationMetric.MacroAccuracy, -1)]
    [InlineData(ValidationMetric.AreaUnderRocCurve, -1)]
    [InlineData(ValidationMetric.F1Score, -1)]
    [InlineData(ValidationMetric.RSquared, -1)]
    public void An_error_is_a_cost_and_a_success_the_opposite(ValidationMetric metric, int sign)
        => TaskMetrics.Cost(metric, 3).ShouldBe(3 * sign);

    private static TaskMetrics Of(PredictionTask task, double unit = 1)
        => new(new LabelColumn("Label", task, Width: 1, task == PredictionTask.Multiclass ? 3 : 2, default!), unit);
}
