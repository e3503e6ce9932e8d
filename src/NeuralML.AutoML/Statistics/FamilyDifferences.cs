using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Search;

namespace NeuralML.AutoML.Statistics;

/// <summary>The best of each family against the best of each other.</summary>
internal static class FamilyDifferences
{
    /// <param name="candidates">The candidates, best first.</param>
    /// <param name="runner">What knows the folds and the metric.</param>
    public static IReadOnlyList<FamilyDifference> Of(IReadOnlyList<Candidate> candidates, TrialRunner runner)
    {
        var champions = candidates.DistinctBy(candidate => candidate.Configuration.Learner.Family).ToArray();
        var differences = new List<FamilyDifference>();
        for (var i = 0; i < champions.Length; i++)
        {
            for (var j = i + 1; j < champions.Length; j++)
            {
                if (Compare(champions[i], champions[j], runner) is { } difference)
                    differences.Add(difference);
            }
        }

        return differences;
    }

    private static FamilyDifference? Compare(Candidate first, Candidate second, TrialRunner runner)
    {
        var folds = Enumerable.Range(0, runner.Plan.Folds.Length)
            .Where(fold => first.Value(fold) is not null && second.Value(fold) is not null)
            .ToArray();
        if (folds.Length < 2)
            return null;
        var costs = Array.ConvertAll(
            folds, fold => runner.Metric.Cost(second.Value(fold)!.Value) - runner.Metric.Cost(first.Value(fold)!.Value));
        if (costs.Average() < 0)
        {
            (first, second) = (second, first);
            costs = Array.ConvertAll(costs, cost => -cost);
        }

        var split = runner.Plan.Folds[0];
        var test = CorrectedResampledTTest.Of(costs, split.Validation.Length / (double)split.Training.Length);
        return new FamilyDifference(
            first.Configuration.Learner.Family, second.Configuration.Learner.Family, test.Mean, test.Low, test.High, test.PValue,
            folds.Length);
    }
}
