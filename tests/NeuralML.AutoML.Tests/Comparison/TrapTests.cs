using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;
using NeuralML.AutoML.Data;
using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Families;
using NeuralML.AutoML.Search;
using NeuralML.Features;

namespace NeuralML.AutoML.Tests.Comparison;

/// <summary>What is surprising in ML.NET's own sweeps does not happen in a comparison, nor to NeuralML's learners in such sweeps.</summary>
public class TrapTests
{
    private readonly MLContext _ml = new(seed: 1);

    // There, no search space given is a null reference when the sweep begins.
    [Fact]
    public void A_search_space_that_is_not_given_is_that_of_the_options()
    {
        var data = House.Load(_ml, 80, "IsDear");
        var sweepables = new[] { _ml.Auto().NeuralNet("IsDear"), _ml.Auto().NearestNeighbors("IsDear"), _ml.Auto().KernelSvm("IsDear") };
        sweepables.ShouldAllBe(sweepable => sweepable.SearchSpace!.Count > 0);

        var pipeline = _ml.Transforms.Concatenate("Features", "Noise", "Place").Append(sweepables[1], sweepables[2]);
        var result = _ml.Auto().CreateExperiment().SetPipeline(pipeline).SetDataset(data, fold: 2)
            .SetBinaryClassificationMetric(BinaryClassificationMetric.Accuracy, "IsDear").SetMaxModelToExplore(2).Run();

        result.Model!.Transform(data).GetColumn<bool>("PredictedLabel").Count().ShouldBe(80);
    }

    // There, it is "label" for classes and "Label" for numbers.
    [Theory]
    [InlineData("IsDear")]
    [InlineData("Class")]
    [InlineData("Price")]
    public void The_label_is_called_Label_unless_something_else_is_said(string label)
    {
        var data = House.Load(_ml, 120, label);
        var renamed = _ml.Transforms.CopyColumns("Label", label).Append(_ml.Transforms.DropColumns(label))
            .Append(_ml.Transforms.Concatenate("Features", "Noise", "Place")).Fit(data).Transform(data);

        using var result = Run(renamed, options => options.LabelColumnName = new ComparisonOptions().LabelColumnName);
        result.Leaderboard.ShouldHaveSingleItem();

        SearchSpace space = new SearchSpace<NearestNeighborsOptions>();
        var model = _ml.Auto().NearestNeighbors().BuildFromOption(_ml, space.SampleFromFeatureSpace(space.Default)).Fit(renamed);
        model.Transform(renamed).Schema.GetColumnOrNull("Score").ShouldNotBeNull();
    }

    // There, a trial has one, but the folds of a trial share it.
    [Fact]
    public void Every_fit_has_a_context_of_its_own_and_does_not_depend_on_those_before_it()
    {
        var learner = new RecordingLearner(new FastForestLearner());
        var configuration = new Configuration(learner, new Dictionary<string, double>(StringComparer.Ordinal) { ["NumberOfTrees"] = 50 });
        var runner = House.Runner("IsDear", 200);
        float[] Predictions(int fold) => runner.Run(configuration, fold, TimeSpan.FromMinutes(1), null, default).Predictions;

        var first = Predictions(1);
        Predictions(0).Length.ShouldBe(runner.Plan.Folds[0].Validation.Length);
        Predictions(1).ShouldBe(first);

        learner.Made.Select(made => made.Request.ML).ShouldBeUnique();
    }

    // There, the reduction of the log loss is minimised, and the accuracy of the first k is always 0.
    [Theory]
    [InlineData(ComparisonMetric.AreaUnderRocCurve, 2)]
    [InlineData(ComparisonMetric.Accuracy, 2)]
    [InlineData(ComparisonMetric.F1Score, 2)]
    [InlineData(ComparisonMetric.LogLoss, 2)]
    [InlineData(ComparisonMetric.Accuracy, 3)]
    [InlineData(ComparisonMetric.MacroAccuracy, 3)]
    [InlineData(ComparisonMetric.LogLoss, 3)]
    [InlineData(ComparisonMetric.RootMeanSquaredError, 0)]
    [InlineData(ComparisonMetric.MeanAbsoluteError, 0)]
    [InlineData(ComparisonMetric.RSquared, 0)]
    public void Better_predictions_cost_less_by_every_metric(ComparisonMetric kind, int classes)
    {
        (PredictionTask Task, float[] Labels, float[] Good, float[] Bad) rows = classes switch
        {
            2 => (PredictionTask.Binary, [0, 1, 1, 0], [0.1f, 0.9f, 0.8f, 0.3f], [0.8f, 0.9f, 0.4f, 0.6f]),
            3 => (
                PredictionTask.Multiclass, [0, 1, 2], [0.8f, 0.1f, 0.1f, 0.1f, 0.8f, 0.1f, 0.1f, 0.1f, 0.8f],
                [0.1f, 0.8f, 0.1f, 0.1f, 0.8f, 0.1f, 0.3f, 0.3f, 0.4f]),
            _ => (PredictionTask.Regression, [1, 2, 4], [1.1f, 2.1f, 3.8f], [2, 0, 3]),
        };
        var metric = Metric.Create(kind, rows.Task);

        var (better, worse) = (metric.Measure(rows.Good, rows.Labels), metric.Measure(rows.Bad, rows.Labels));

        better.ShouldNotBe(0);
        metric.Cost(better).ShouldBeLessThan(metric.Cost(worse));
    }

    [Theory]
    [InlineData(ComparisonMetric.LogLoss, false)]
    [InlineData(ComparisonMetric.AreaUnderRocCurve, true)]
    public void The_leaderboard_begins_with_the_best_and_ends_with_the_worst(ComparisonMetric metric, bool higherIsBetter)
    {
        using var result = Run(House.Load(_ml, 200, "IsDear"), options =>
        {
            options.LabelColumnName = "IsDear";
            options.Metric = metric;
            options.Folds = 2;
            options.MaximumTrials = 20;
        });

        // On the first fold, which all were measured on.
        var values = result.Leaderboard.Where(entry => entry.Family is not null).Select(entry => entry.FoldValues[0]!.Value).ToArray();
        values.Length.ShouldBeGreaterThan(1);
        values[0].ShouldNotBe(values[^1]);
        (values[0] > values[^1]).ShouldBe(higherIsBetter);
    }

    // There, the experiment is over.
    [Fact]
    public void A_learner_that_throws_before_any_other_succeeded_does_not_end_the_comparison()
    {
        var options = new ComparisonOptions { LabelColumnName = "IsDear", MaximumTrials = 3 };
        var search = new FamilySearch(
            House.Runner("IsDear", 200), [new BrokenLearner(), new LinearLearner()], null, options, new Budget(TimeSpan.FromMinutes(1)));

        search.Run();

        search.Log.Select(trial => trial.Outcome.State).ShouldBe([TrialState.Failed, TrialState.Completed, TrialState.Completed]);
        search.Log[0].Outcome.Error.ShouldBe("broken");
        search.Candidates.Ranked().ShouldAllBe(candidate => candidate.Configuration.Learner.Name == "Linear");
    }

    // There, what makes a pipeline is asked again for each fold of a trial; a pipeline that chance has a part in is another on each.
    [Fact]
    public void A_configuration_is_made_once_for_each_fold_with_the_same_options_and_the_rows_of_the_fold()
    {
        var learner = new RecordingLearner(new NearestNeighborsLearner());
        var configuration = new Configuration(learner, learner.Portfolio[0]);
        var runner = House.Runner("IsDear", 200);

        for (var fold = 0; fold < 5; fold++)
            runner.Run(configuration, fold, TimeSpan.FromMinutes(1), null, default).State.ShouldBe(TrialState.Completed);

        learner.Made.Count.ShouldBe(5);
        learner.Made.ShouldAllBe(made => made.Settings == configuration.Settings);
        learner.Made.Select(made => made.Request.TrainingRows).ShouldBe(runner.Plan.Folds.Take(5).Select(fold => fold.Training.Length));
    }

    // There, it is that of the first fold.
    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 160)]
    public void The_best_model_was_fitted_on_all_rows_that_it_may_see(bool refit, int rows)
    {
        var data = House.Load(_ml, 200, "Price");
        using var result = Run(data, options =>
        {
            options.LabelColumnName = "Price";
            options.Families = [LearnerFamily.NearestNeighbors];
            options.RefitOnAllRows = refit;
        });
        result.Leaderboard[0].Configuration.ShouldContain("Weights=Distance");

        // A neighbor at no distance is the row itself.
        var scores = result.BestModel.Transform(data).GetColumn<float>("Score");
        scores.Zip(data.GetColumn<float>("Price")).Count(pair => Math.Abs(pair.First - pair.Second) < 0.01).ShouldBe(rows);
    }

    // There, a grid ends a step before the end of a range.
    [Fact]
    public void Every_parameter_gets_to_both_ends_of_its_range()
    {
        var learners = new[] { PredictionTask.Binary, PredictionTask.Multiclass, PredictionTask.Regression }
            .SelectMany(task => Learners.For(null, task)).DistinctBy(learner => learner.Name).ToArray();

        foreach (var parameter in learners.SelectMany(learner => learner.Parameters))
        {
            parameter.FromUnit(0).ShouldBe(parameter.Minimum, parameter.Name);
            parameter.FromUnit(Math.BitDecrement(1)).ShouldBe(parameter.Maximum, parameter.Name);
        }
    }

    // There, a pipeline that is set puts its own tuner, and no monitor, in the place of those that were set before.
    [Fact]
    public void Options_take_effect_in_whatever_order_they_are_set_and_not_after_the_comparison_was_created()
    {
        var (first, last) = (new Listener(), new Listener());
        var early = new ComparisonOptions
        {
            Progress = first, MaximumTrials = 2, LabelColumnName = "IsDear", Families = [LearnerFamily.Linear],
        };
        var late = new ComparisonOptions
        {
            Families = [LearnerFamily.Linear], LabelColumnName = "IsDear", MaximumTrials = 2, Progress = last,
        };

        foreach (var options in new[] { early, late })
        {
            var comparison = _ml.Auto().CreateComparison(options);
            options.Progress = null;
            options.Families = [LearnerFamily.Trees];
            comparison.Run(House.Load(_ml, 120, "IsDear")).Dispose();
        }

        first.Seen.ShouldBe(last.Seen);
        first.Seen.Count(seen => seen.State == TrialState.Completed).ShouldBe(2);
        first.Seen.ShouldAllBe(seen => seen.Configuration.StartsWith("Linear(", StringComparison.Ordinal));
    }

    private static ComparisonResult Run(IDataView data, Action<ComparisonOptions> set)
    {
        var options = new ComparisonOptions
        {
            Families = [LearnerFamily.Linear], TimeBudget = TimeSpan.FromMinutes(1), MaximumTrials = 1,
        };
        set(options);
        return new MLContext(seed: 1).Auto().CreateComparison(options).Run(data);
    }

    private sealed class Listener : IProgress<ComparisonProgress>
    {
        public List<(string Configuration, TrialState State)> Seen { get; } = [];

        public void Report(ComparisonProgress value) => Seen.Add((value.Configuration, value.State));
    }
}
