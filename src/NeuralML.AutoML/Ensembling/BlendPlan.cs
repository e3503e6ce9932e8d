using NeuralML.AutoML.Data;
using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Search;

namespace NeuralML.AutoML.Ensembling;

/// <summary>Which candidates are averaged, by what they predicted for rows that they had not trained on.</summary>
/// <param name="Members">Each with its part of the average; the parts add up to 1.</param>
/// <param name="Folds">The folds that all candidates had in common.</param>
/// <param name="FoldValues">The metric of the average in each of those.</param>
internal sealed record BlendPlan(
    IReadOnlyList<(Candidate Candidate, double Weight)> Members, IReadOnlyList<int> Folds, IReadOnlyList<double> FoldValues)
{
    // More than these only make the choice slower, and luckier.
    private const int MostOfFamily = 5;

    // What is fitted on one fold only, for it takes long, is worth more than further rows to judge by.
    private const int EnoughRows = 2_000;

    /// <param name="candidates">The candidates, best first.</param>
    /// <param name="runner">What knows the rows and the metric.</param>
    public static BlendPlan Create(IReadOnlyList<Candidate> candidates, TrialRunner runner)
    {
        var (chosen, folds) = OnCommonFolds(candidates, runner.Plan);
        var predictions = chosen.Select(candidate => (float[])[.. folds.SelectMany(fold => candidate.Predictions(fold))]).ToArray();
        var labels = folds.SelectMany(fold => runner.Labels(runner.Plan.Folds[fold].Validation)).ToArray();
        var weights = GreedySelection.Weights(predictions, labels, runner.Metric);
        var members = chosen.Zip(weights).Where(pair => pair.Second > 0).OrderByDescending(pair => pair.Second).ToArray();
        return new BlendPlan(members, folds, [.. folds.Select(fold => runner.Metric.Measure(
            Average(members, fold), runner.Labels(runner.Plan.Folds[fold].Validation)))]);
    }

    /// <summary>What the average predicts for the rows of a fold.</summary>
    public static float[] Average(IReadOnlyList<(Candidate Candidate, double Weight)> members, int fold)
    {
        var average = new double[members[0].Candidate.Predictions(fold).Length];
        foreach (var (candidate, weight) in members)
        {
            var predictions = candidate.Predictions(fold);
            for (var i = 0; i < average.Length; i++)
                average[i] += weight * predictions[i];
        }

        return Array.ConvertAll(average, value => (float)value);
    }

    /// <summary>The candidates and the folds that they have in common, as many as it takes to judge by.</summary>
    private static (Candidate[] Candidates, int[] Folds) OnCommonFolds(IReadOnlyList<Candidate> candidates, FoldPlan plan)
    {
        var enough = 1;
        for (var rows = plan.Folds[0].Validation.Length; rows < EnoughRows && enough < plan.Folds.Length; enough++)
            rows += plan.Folds[enough].Validation.Length;
        for (var count = enough; count > 1; count--)
        {
            var folds = Enumerable.Range(0, count).ToArray();
            var there = Best(candidates.Where(candidate => folds.All(fold => candidate.Value(fold) is not null)));
            if (there.Contains(candidates[0]) && there.DistinctBy(candidate => candidate.Configuration.Learner.Family).Skip(1).Any())
                return (there, folds);
        }

        return (Best(candidates), [0]);
    }

    private static Candidate[] Best(IEnumerable<Candidate> candidates)
        => [.. candidates.GroupBy(candidate => candidate.Configuration.Learner.Family).SelectMany(family => family.Take(MostOfFamily))];
}
