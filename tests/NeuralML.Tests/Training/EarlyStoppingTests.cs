using Microsoft.ML;
using NeuralML.Training.Metrics;

namespace NeuralML.Tests.Training;

/// <summary>Which epoch is kept, and when training ends.</summary>
public sealed class EarlyStoppingTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData("SameSign", ValidationMetric.Loss)]
    [InlineData("SameSign", ValidationMetric.CalibratedLogLoss)]
    [InlineData("Ring", ValidationMetric.CalibratedBrierScore)]
    [InlineData("SameSign", ValidationMetric.Accuracy)]
    [InlineData("SameSign", ValidationMetric.AreaUnderRocCurve)]
    [InlineData("SameSign", ValidationMetric.F1Score)]
    [InlineData("SameSign", ValidationMetric.LogLoss)]
    [InlineData("Ring", ValidationMetric.Accuracy)]
    [InlineData("Ring", ValidationMetric.MacroAccuracy)]
    [InlineData("Ring", ValidationMetric.LogLoss)]
    [InlineData("Parabola", ValidationMetric.RootMeanSquaredError)]
    [InlineData("Parabola", ValidationMetric.MeanAbsoluteError)]
    [InlineData("Parabola", ValidationMetric.RSquared)]
    public void The_first_epoch_that_the_metric_likes_best_is_kept(string label, ValidationMetric metric)
    {
        var options = Fast.Options(label, epochs: 30);
        (options.EarlyStoppingMetric, options.Patience, options.LearningRate) = (metric, 6, 0.03);
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 200));

        var epochs = model.Histories[0].Epochs;
        var values = epochs.Select(epoch => metric == ValidationMetric.Loss ? epoch.ValidationLoss!.Value : epoch.Metrics[metric]).ToList();
        var best = TaskMetrics.Cost(metric, 1) > 0 ? values.Min() : values.Max();
        model.Histories[0].BestEpoch.ShouldBe(values.IndexOf(best) + 1);
        epochs.Count.ShouldBe(Math.Min(30, model.Histories[0].BestEpoch + 6));
    }

    [Theory]
    [InlineData("SameSign", ValidationMetric.CalibratedLogLoss)]
    [InlineData("Ring", ValidationMetric.CalibratedBrierScore)]
    [InlineData("Parabola", ValidationMetric.Loss)]
    public void Unless_told_otherwise_probabilities_are_judged_after_calibration_and_numbers_by_the_loss(
        string label, ValidationMetric metric)
    {
        var data = Row.Load(_ml, 200);
        var options = Fast.Options(label, epochs: 30);
        (options.Patience, options.Seed) = (6, 1);
        using var standard = _ml.NeuralNet(options).Fit(data);
        options.EarlyStoppingMetric = metric;
        using var named = _ml.NeuralNet(options).Fit(data);

        named.Histories[0].BestEpoch.ShouldBe(standard.Histories[0].BestEpoch);
        named.Histories[0].Epochs.Count.ShouldBe(standard.Histories[0].Epochs.Count);
    }

    [Theory]
    [InlineData("SameSign", ValidationMetric.RootMeanSquaredError)]
    [InlineData("Ring", ValidationMetric.AreaUnderRocCurve)]
    [InlineData("Parabola", ValidationMetric.Accuracy)]
    public void A_metric_of_another_task_is_refused(string label, ValidationMetric metric)
    {
        var options = Fast.Options(label);
        options.EarlyStoppingMetric = metric;

        var error = Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 50)));
        error.ParamName.ShouldBe("EarlyStoppingMetric");
        error.Message.ShouldContain($"EarlyStoppingMetric {metric}");
        error.Message.ShouldContain("Loss, ");
    }

    [Fact]
    public void A_metric_that_the_validation_rows_do_not_define_ends_the_fit()
    {
        var rows = Row.Draw(50);
        rows.ForEach(row => row.Parabola = 3);
        var options = Fast.Options("Parabola");
        options.EarlyStoppingMetric = ValidationMetric.RSquared;

        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows)))
            .Message.ShouldContain("EarlyStoppingMetric RSquared");
    }

    [Fact]
    public void Metrics_agree_with_those_of_the_evaluator()
    {
        // All rows are for validation, as good as: twice the same row trains and judges.
        var data = Row.Load(_ml, 200);
        var options = Fast.Options("Parabola", epochs: 5);
        (options.ValidationFraction, options.EarlyStoppingMetric) = (0.99, ValidationMetric.RootMeanSquaredError);
        using var model = _ml.NeuralNet(options).Fit(data);
        var rmse = _ml.Regression.Evaluate(model.Transform(data), "Parabola").RootMeanSquaredError;

        model.Histories[0].Epochs[model.Histories[0].BestEpoch - 1].Metrics[ValidationMetric.RootMeanSquaredError].ShouldBe(rmse, rmse * 0.05);
    }

    [Fact]
    public void A_time_budget_that_is_used_up_leaves_what_the_first_batch_taught()
    {
        var options = Fast.Options("SameSign", epochs: 1000);
        options.TimeBudget = TimeSpan.FromTicks(1);
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 200));

        model.Histories[0].Epochs.Count.ShouldBe(1);
        model.Histories[0].BestEpoch.ShouldBe(1);
        Scores.Of(model.Transform(Row.Load(_ml, 50))).ShouldAllBe(score => float.IsFinite(score));
    }

    [Fact]
    public void A_time_budget_that_is_used_up_leaves_one_network_of_each_kind()
    {
        var options = Fast.Options("SameSign", epochs: 1000);
        (options.Architecture, options.Preset, options.Folds, options.TimeBudget) = (null, NeuralNetPreset.Best, 4, TimeSpan.FromTicks(1));
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 200));

        model.Scorer.Networks.Select(network => network.Recipe).ShouldBeUnique();
        model.Histories.ShouldAllBe(history => history.Epochs.Count == 1);
    }

    [Fact]
    public void A_time_budget_that_is_long_changes_nothing()
    {
        var options = Fast.Options("SameSign", epochs: 3);
        (options.Architecture, options.Preset, options.Folds, options.Seed) = (null, NeuralNetPreset.Best, 4, 1);
        using var unlimited = _ml.NeuralNet(options).Fit(Row.Load(_ml, 200));
        options.TimeBudget = TimeSpan.FromHours(100);
        using var limited = _ml.NeuralNet(options).Fit(Row.Load(_ml, 200));

        Scores.Of(limited.Transform(Row.Load(_ml, 50))).ShouldBe(Scores.Of(unlimited.Transform(Row.Load(_ml, 50))));
    }

    [Fact]
    public void A_time_budget_ends_training_before_the_last_epoch()
    {
        var options = Fast.Options("SameSign", epochs: 1_000_000);
        (options.TimeBudget, options.ValidationFraction) = (TimeSpan.FromSeconds(1), 0);
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 200));

        model.Histories[0].Epochs.Count.ShouldBeInRange(1, 999_999);
    }
}
