using Microsoft.ML;
using NeuralML.AutoML.Data;
using NeuralML.AutoML.Ensembling;
using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Families;
using NeuralML.AutoML.Search;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML;

/// <summary>A comparison from the data to the result.</summary>
internal sealed class ComparisonRun
{
    // What is left of the time after the last fits is for measuring and saving.
    private const double ShareOfFits = 0.92;

    private readonly ComparisonOptions _options;
    private readonly Budget _budget;
    private readonly TrialRunner _runner;
    private readonly IReadOnlyList<Learner> _learners;

    private ComparisonRun(ComparisonOptions options, IDataView data)
    {
        _options = options;
        _budget = new Budget(options.TimeBudget);
        var table = ComparisonTable.Read(data, options, options.CancellationToken.ThrowIfCancellationRequested);
        var metric = Metric.Create(options.Metric, table.Label.Task);
        _learners = Learners.For(options.Families, table.Label.Task);
        _runner = new TrialRunner(table, FoldPlan.Create(table, options), metric, options.Seed);
    }

    public static ComparisonResult Run(ComparisonOptions options, IDataView data) => new ComparisonRun(options, data).Run();

    private ComparisonResult Run()
    {
        var fingerprint = _runner.Table.Fingerprint();
        using var store = TrialStores.Open(_options, new Study(fingerprint, StudySettings.Of(_options, _runner)));
        var search = new FamilySearch(_runner, _learners, store, _options, _budget);
        search.Run();
        var winners = Winners(search);
        if (search.GoOn(winners))
            winners = Winners(search);

        using var fits = new FinalFits(_runner, _options.CancellationToken);
        var refits = _runner.Plan.Test.Length > 0 && _options.RefitOnAllRows;
        fits.Fit(winners, _runner.Plan.Development, refits ? TimeForFits / 2 : TimeForFits);
        winners = [.. winners.Where(fits.Models.ContainsKey)];
        // Of what there was no time for, others take the place.
        var blend = BlendPlan.Create(winners, _runner).OrStack(_runner);
        var model = new FittedWinners(winners, blend, fits, _runner);
        (float[] Best, float[] Ensemble)? test = _runner.Plan.Test.Length > 0 ? model.Predict(_runner.Plan.Test) : null;
        if (refits && fits.SecondsFor(winners, _runner.Table.RowCount) < TimeForFits.TotalSeconds)
        {
            using var again = new FinalFits(_runner, _options.CancellationToken);
            again.Fit(winners, [.. Enumerable.Range(0, _runner.Table.RowCount)], TimeForFits);
            if (winners.All(again.Models.ContainsKey))
                fits.TakeFrom(again);
        }

        return ComparisonResults.Create(_options, _budget, _runner, search, model, test, fingerprint);
    }

    /// <summary>The best, and what its ensemble is made of, what matters most first.</summary>
    private Candidate[] Winners(FamilySearch search)
    {
        var ranked = search.Candidates.Ranked();
        return [.. ranked.Take(1).Union(BlendPlan.Create(ranked, _runner).Members).Take(FinalFits.MostMembers)];
    }

    private TimeSpan TimeForFits => (_budget.Left * ShareOfFits) is var time && time > TimeSpan.Zero ? time : TimeSpan.FromSeconds(1);
}
