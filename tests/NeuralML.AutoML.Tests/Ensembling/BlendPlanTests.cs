using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.AutoML.Data;
using NeuralML.AutoML.Ensembling;
using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Families;
using NeuralML.AutoML.Search;
using NeuralML.AutoML.Store;
using NeuralML.Ensembles;

namespace NeuralML.AutoML.Tests.Ensembling;

public class BlendPlanTests
{
    [Fact]
    public void Members_that_are_all_too_low_are_stacked_and_measured_where_they_were_not_fitted()
    {
        var runner = House.Runner("Price", 200);
        var candidates = Candidates(
            runner, (label, row) => (0.6f * label) + Noise(row, 1), (label, row) => (0.6f * label) + Noise(row, 2));

        var average = BlendPlan.Create(candidates, runner);
        var stack = average.OrStack(runner);

        (average.Combination.IsStacked, stack.Combination.IsStacked).ShouldBe((false, true));
        stack.Members.ShouldBe(average.Members, ignoreOrder: true);
        stack.Combination.Weights.Sum().ShouldBe(1 / 0.6, 0.1);
        stack.Combination.Weights.ShouldBeInOrder(SortDirection.Descending);
        stack.FoldValues.Average().ShouldBeLessThan(average.FoldValues.Average() / 4);
        // Weights that were fitted on these rows would do better.
        var fitted = stack.Folds.Select(fold => runner.Metric.Measure(
            CombinedPredictions.Of(stack.Combination, [.. stack.Members.Select(member => member.Predictions(fold))], 1),
            runner.Labels(runner.Plan.Folds[fold].Validation)));
        stack.FoldValues.Average().ShouldBeGreaterThan(fitted.Average());
        stack.FoldValues.ShouldBe(stack.Folds.Select((fold, i)
            => runner.Metric.Measure(stack.FoldPredictions[i], runner.Labels(runner.Plan.Folds[fold].Validation))));
    }

    [Fact]
    public void An_average_that_is_right_stays()
    {
        var runner = House.Runner("IsDear", 200, ComparisonMetric.Accuracy);
        var candidates = Candidates(runner, (label, row) => Right(label, row % 2 == 0), (label, row) => Right(label, row % 2 == 1));

        var average = BlendPlan.Create(candidates, runner);

        average.Combination.Weights.ShouldBe([0.5, 0.5]);
        average.FoldValues.ShouldAllBe(value => value == 1);
        average.OrStack(runner).ShouldBeSameAs(average);

        // Sure where it is right, and wrong by little where it is not.
        static float Right(float label, bool isRight)
        {
            var right = isRight ? 0.9f : 0.45f;
            return label > 0 ? right : 1 - right;
        }
    }

    [Fact]
    public void One_that_is_best_alone_stays_alone()
    {
        var runner = House.Runner("Price", 100);
        var candidates = Candidates(runner, (label, _) => label, (label, _) => -label);

        var alone = BlendPlan.Create(candidates, runner);

        alone.Members.ShouldBe([candidates[0]]);
        alone.OrStack(runner).ShouldBeSameAs(alone);
    }

    [Theory]
    [InlineData("Price")]
    [InlineData("IsDear")]
    [InlineData("Class")]
    public void The_ensemble_predicts_what_the_comparison_measures(string label)
    {
        var runner = House.Runner(label, 200);
        var outputs = runner.Table.Label.OutputCount;
        var candidates = Candidates(runner, (value, _) => value, (value, _) => value);
        using var fits = new FinalFits(runner, default);
        fits.Fit(candidates, runner.Plan.Development, TimeSpan.FromMinutes(1));
        foreach (var combination in new Combination[]
            {
                new(runner.Table.Label.Task, [0.25, 0.75], []), new(runner.Table.Label.Task, [0.4, 0.9], new double[outputs]),
            })
        {
            var winners = new FittedWinners(candidates, new BlendPlan(candidates, combination, [0], [], []), fits, runner);

            var scored = winners.CreateEnsemble()!.Transform(runner.Table.View(runner.Plan.Test));
            float[] served = label switch
            {
                "Price" => [.. scored.GetColumn<float>("Score")],
                "IsDear" => [.. scored.GetColumn<float>("Probability")],
                _ => [.. scored.GetColumn<float[]>("Score").SelectMany(row => row)],
            };

            winners.Predict(runner.Plan.Test).Ensemble.ShouldBe(served, 1e-6);
            winners.CreateEnsemble()!.IsStacked.ShouldBe(combination.IsStacked);
        }
    }

    private static float Noise(int row, int seed) => 20 * new Random((row * 31) + seed).NextSingle();

    /// <summary>Of a family each, which predict what is given of a row's label and number.</summary>
    private static Candidate[] Candidates(TrialRunner runner, params Func<float, int, float>[] predict)
    {
        LearnerFamily[] families = [LearnerFamily.Linear, LearnerFamily.Trees];
        return [.. predict.Select((predict, i) =>
        {
            var learner = Learners.For([families[i]], runner.Table.Label.Task)[0];
            var candidate = new Candidate(new Configuration(learner, new Dictionary<string, double>(StringComparer.Ordinal)));
            for (var fold = 0; fold < runner.Plan.Folds.Length; fold++)
            {
                float[] predictions = [.. runner.Plan.Folds[fold].Validation.Select(row => predict(runner.Table.Labels[row], row))];
                candidate.Add(fold, new TrialOutcome(TrialState.Completed, 0, 1, 1000, predictions, null));
            }

            return candidate;
        })];
    }
}
