using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Search;
using NeuralML.AutoML.Statistics;

namespace NeuralML.AutoML;

/// <summary>Puts together what a comparison found.</summary>
internal static class ComparisonResults
{
    /// <param name="options">What was asked for.</param>
    /// <param name="budget">The time.</param>
    /// <param name="runner">What knows the rows and the metric.</param>
    /// <param name="search">What was tried.</param>
    /// <param name="winners">The models.</param>
    /// <param name="test">What those that had not seen the rows of the test predict for them; null where there are none.</param>
    /// <param name="fingerprint">Of the data.</param>
    public static ComparisonResult Create(
        ComparisonOptions options, Budget budget, TrialRunner runner, FamilySearch search, FittedWinners winners,
        (float[] Best, float[] Ensemble)? test, string fingerprint)
    {
        var ensemble = winners.CreateEnsemble();
        var ranked = search.Candidates.Ranked();
        var entries = Entries(runner, ranked, winners, ensemble, test);
        var differences = FamilyDifferences.Of(ranked, runner);
        var importance = PermutationImportance.Of(
            runner, winners.BestModel, runner.Plan.Test.Length > 0 ? runner.Plan.Test : runner.Plan.Development, options.Seed, budget.Left);
        var report = new ReportBuilder(options, budget, runner, search, winners, fingerprint)
            .Build(entries, differences, importance, ensemble is not null, test);
        var best = winners.BestModel;
        var models = winners.Fits.Models.Values.ToArray();
        winners.Fits.Release();
        return new ComparisonResult(report, models)
        {
            Metric = runner.Metric.Kind,
            Leaderboard = entries,
            Differences = differences,
            BestModel = best,
            Ensemble = ensemble,
            InputSchema = runner.Table.Schema,
        };
    }

    private static List<LeaderboardEntry> Entries(
        TrialRunner runner, IReadOnlyList<Candidate> ranked, FittedWinners winners, EnsembleTransformer? ensemble,
        (float[] Best, float[] Ensemble)? test)
    {
        var metric = runner.Metric;
        var labels = runner.Labels(runner.Plan.Test);
        var entries = ranked.Select(candidate =>
        {
            var values = Enumerable.Range(0, runner.Plan.Folds.Length).Select(candidate.Value).ToArray();
            var isBest = candidate == winners.Best;
            return Entry(
                candidate.Configuration.Learner.Family, candidate.Configuration.Text, values, candidate.FitSeconds, candidate.RowsPerSecond,
                winners.Fits.Models.TryGetValue(candidate, out var model) ? ModelSize.Of(model, runner.Table.Schema) : null,
                isBest && test is { } predicted ? metric.Measure(predicted.Best, labels) : null);
        }).ToList();
        if (ensemble is not null)
        {
            var blend = winners.Blend;
            var values = new double?[runner.Plan.Folds.Length];
            for (var i = 0; i < blend.Folds.Count; i++)
                values[blend.Folds[i]] = blend.FoldValues[i];
            entries.Insert(0, Entry(
                null,
                (ensemble.IsStacked ? "Stack of " : "Ensemble of ")
                    + string.Join(", ", blend.Members.Select(member => member.Configuration.Text)),
                values, blend.Members.Sum(member => member.FitSeconds), 1 / blend.Members.Sum(member => 1 / member.RowsPerSecond),
                ModelSize.Of(ensemble, runner.Table.Schema),
                test is { } predicted ? metric.Measure(predicted.Ensemble, labels) : null));
        }

        return entries;
    }

    private static LeaderboardEntry Entry(
        LearnerFamily? family, string configuration, double?[] values, double fitSeconds, double rowsPerSecond, long? bytes, double? test)
    {
        var measured = values.OfType<double>().ToArray();
        var mean = measured.Average();
        double? error = measured.Length < 2
            ? null
            : Math.Sqrt(measured.Sum(value => (value - mean) * (value - mean)) / (measured.Length - 1) / measured.Length);
        return new LeaderboardEntry(family, configuration, mean, error, values, fitSeconds, rowsPerSecond, bytes, test);
    }
}
