using NeuralML.AutoML.Data;
using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Search;
using NeuralML.Ensembles;

namespace NeuralML.AutoML.Ensembling;

/// <summary>Which candidates are combined, and how, by what they predicted for rows that they had not trained on.</summary>
/// <param name="Members">The candidates.</param>
/// <param name="Combination">How: it has a weight for each.</param>
/// <param name="Folds">The folds that all candidates had in common.</param>
/// <param name="FoldPredictions">What they predict together for the rows of each of those; of a stack, by weights of other rows.</param>
/// <param name="FoldValues">The metric of that in each.</param>
internal sealed record BlendPlan(
    IReadOnlyList<Candidate> Members, Combination Combination, IReadOnlyList<int> Folds, IReadOnlyList<float[]> FoldPredictions,
    IReadOnlyList<double> FoldValues)
{
    // More than these only make the choice slower, and luckier.
    private const int MostOfFamily = 5;

    /// <summary>The average of those that the greedy selection chooses.</summary>
    /// <param name="candidates">The candidates, best first.</param>
    /// <param name="runner">What knows the rows and the metric.</param>
    public static BlendPlan Create(IReadOnlyList<Candidate> candidates, TrialRunner runner)
    {
        var (chosen, folds) = OnCommonFolds(candidates, runner.Plan);
        var data = Pool(chosen, folds, runner);
        var weights = GreedySelection.Weights(data.Predictions, data.Labels, runner.Metric);
        var members = Enumerable.Range(0, chosen.Length).Where(member => weights[member] > 0)
            .OrderByDescending(member => weights[member]).ToArray();
        var average = new Combination(data.Task, [.. members.Select(member => weights[member])], []);
        var predictions = CombinedPredictions.Of(average, [.. members.Select(member => data.Predictions[member])], data.Outputs);
        return new BlendPlan([.. members.Select(member => chosen[member])], average, folds, [], []).With(predictions, runner);
    }

    /// <summary>The stack of the members where it is better than their average, both for rows that they are not fitted on.</summary>
    /// <param name="runner">What knows the rows and the metric.</param>
    public BlendPlan OrStack(TrialRunner runner)
    {
        var data = Pool(Members, Folds, runner);
        if (Members.Count == 1 || CrossFit.Create(data, runner.Table.Groups, runner.Metric) is not { } crossFit)
            return this;
        var stack = With(crossFit.Stack, runner);
        if (!(stack.Cost(runner.Metric) < With(crossFit.Average, runner).Cost(runner.Metric)))
            return this;
        var fitted = Stacking.Fit(data, Combination.Weights);
        var used = Enumerable.Range(0, Members.Count).Where(member => fitted.Weights[member] > 0)
            .OrderByDescending(member => fitted.Weights[member]).ToArray();
        return used.Length == 0
            ? this
            : stack with
            {
                Members = [.. used.Select(member => Members[member])],
                Combination = new Combination(data.Task, [.. used.Select(member => fitted.Weights[member])], fitted.Biases),
            };
    }

    private static OutOfFold Pool(IReadOnlyList<Candidate> members, IReadOnlyList<int> folds, TrialRunner runner)
    {
        int[] rows = [.. folds.SelectMany(fold => runner.Plan.Folds[fold].Validation)];
        return new OutOfFold(
            runner.Table.Label.Task, runner.Table.Label.OutputCount,
            [.. members.Select(member => (float[])[.. folds.SelectMany(fold => member.Predictions(fold))])], runner.Labels(rows), rows);
    }

    private double Cost(Metric metric) => metric.Cost(FoldValues.Average());

    /// <param name="predictions">Of the rows of all folds, one after the other.</param>
    /// <param name="runner">What knows the rows and the metric.</param>
    private BlendPlan With(float[] predictions, TrialRunner runner)
    {
        var perFold = new List<float[]>();
        var start = 0;
        foreach (var fold in Folds)
        {
            var end = start + (runner.Plan.Folds[fold].Validation.Length * runner.Table.Label.OutputCount);
            perFold.Add(predictions[start..end]);
            start = end;
        }

        return this with
        {
            FoldPredictions = perFold,
            FoldValues = [.. Folds.Select((fold, i)
                => runner.Metric.Measure(perFold[i], runner.Labels(runner.Plan.Folds[fold].Validation)))],
        };
    }

    /// <summary>The candidates and the folds that they have in common, as many as it takes to judge by.</summary>
    private static (Candidate[] Candidates, int[] Folds) OnCommonFolds(IReadOnlyList<Candidate> candidates, FoldPlan plan)
    {
        for (var count = plan.JudgingFolds; count > 1; count--)
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
