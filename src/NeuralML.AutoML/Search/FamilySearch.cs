using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Families;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Search;

/// <summary>Tries configurations until the time for it is over, or there is nothing left to try.</summary>
internal sealed class FamilySearch
{
    // Of the time that is left, what a fit may take of which nothing is known: what is good is fitted again at the end.
    private const double ShareOfUnknown = 0.35;

    // What the final fits may take beyond what those in folds let expect, and what comes after them.
    private const double Slack = 1.2;

    // Of all the time.
    private const double ShareWorthGoingOn = 0.05;

    // The best families, of which the final fits are expected.
    private const int FamiliesAtTheEnd = 3;

    private readonly TrialRunner _runner;
    private readonly IReadOnlyList<Learner> _learners;
    private readonly ITrialStore? _store;
    private readonly ComparisonOptions _options;
    private readonly Budget _budget;
    private readonly SearchPlan _plan;
    private readonly SuccessiveHalving _halving = new();
    private readonly HashSet<TrialKey> _elsewhere = [];
    private readonly List<TrialLog> _log = [];
    private long _lastStored;
    private IReadOnlyCollection<Candidate>? _finalFits;

    public FamilySearch(
        TrialRunner runner, IReadOnlyList<Learner> learners, ITrialStore? store, ComparisonOptions options, Budget budget)
    {
        _runner = runner;
        _learners = learners;
        _store = store;
        _options = options;
        _budget = budget;
        Candidates = new CandidateList(runner.Metric, runner.Plan.Folds);
        _plan = new SearchPlan(learners, Candidates, runner.Plan.Folds.Length, runner.Plan.JudgingFolds, new Random(options.Seed));
    }

    public CandidateList Candidates { get; }

    /// <summary>What has ended, also in other processes and before, in the order of time.</summary>
    public IReadOnlyList<TrialLog> Log => _log;

    /// <exception cref="OperationCanceledException">The comparison is ended.</exception>
    /// <exception cref="InvalidOperationException">No configuration completed.</exception>
    public void Run()
    {
        Search();
        if (Candidates.Ranked().Count == 0)
            throw NothingCompleted();
    }

    /// <summary>Goes on, if it is worth it, where time was kept for fits that there is no need for.</summary>
    /// <param name="finalFits">Those for which there is.</param>
    /// <exception cref="OperationCanceledException">The comparison is ended.</exception>
    /// <returns>Whether it did.</returns>
    public bool GoOn(IReadOnlyCollection<Candidate> finalFits)
    {
        _finalFits = finalFits;
        var before = _log.Count;
        if (TimeLeft > _budget.Total * ShareWorthGoingOn)
            Search();
        return _log.Count > before;
    }

    private void Search()
    {
        for (TakeStored(); TimeLeft > TimeSpan.Zero && _log.Count < (_options.MaximumTrials ?? int.MaxValue); TakeStored())
        {
            _options.CancellationToken.ThrowIfCancellationRequested();
            var next = Abandoned() ?? _plan.Next(IsOpen, SecondsOfUnknown);
            if (next is not { } trial)
                break;
            var key = new TrialKey(trial.Configuration.Text, trial.Fold);
            if (_store is null || _elsewhere.Contains(key) || _store.TryClaim(key))
                Try(trial.Configuration, trial.Fold, key);
            else
                _elsewhere.Add(key);
        }
    }

    /// <summary>The time until the final fits have to begin: they will take about as long as those in folds did.</summary>
    private TimeSpan TimeLeft
    {
        get
        {
            var ranked = Candidates.Ranked();
            IEnumerable<Candidate> fits = _finalFits is null
                ? ranked.DistinctBy(candidate => candidate.Configuration.Learner.Family).Take(FamiliesAtTheEnd)
                : _finalFits.Union(ranked.Take(1));
            var rounds = _runner.Plan.Test.Length > 0 && _options.RefitOnAllRows ? 2 : 1;
            var final = fits.Sum(candidate => candidate.FitSeconds) * rounds * _runner.Plan.Growth(_runner.Plan.Development.Length);
            var reserve = Math.Clamp(Slack * final, 0.1 * _budget.Total.TotalSeconds, 0.5 * _budget.Total.TotalSeconds);
            return _budget.Left - TimeSpan.FromSeconds(reserve);
        }
    }

    private double SecondsOfUnknown => ShareOfUnknown * TimeLeft.TotalSeconds;

    private bool IsOpen(Configuration configuration, int fold)
    {
        if (_elsewhere.Contains(new TrialKey(configuration.Text, fold)))
            return false;
        var known = Candidates.Find(configuration);
        return known is null || known.CompletedFolds == 0 || known.FitSeconds < TimeLeft.TotalSeconds;
    }

    private void Try(Configuration configuration, int fold, TrialKey key)
    {
        Report(configuration, fold, TrialState.Running, null);
        // What was fitted before is given the time that it took, and some more.
        var known = Candidates.Find(configuration) is { CompletedFolds: > 0 } candidate ? 2 * candidate.FitSeconds : 0;
        var limit = TimeSpan.FromSeconds(Math.Max(SecondsOfUnknown, Math.Min(known, TimeLeft.TotalSeconds)));
        var callback = configuration.Learner is NetworkLearner && fold == 0 ? new HalvingCallback(_halving) : null;
        TrialOutcome outcome;
        using (Heartbeat())
        {
            try
            {
                outcome = _runner.Run(configuration, fold, limit, callback, _options.CancellationToken);
            }
            catch
            {
                _store?.Release(key);
                throw;
            }
        }

        // Another process may have taken it over and been the first: then its outcome counts, and comes from the store.
        if (_store?.Complete(key, outcome) != false)
            Add(configuration, fold, outcome, _budget.Elapsed.TotalSeconds);
        Report(configuration, fold, outcome.State, outcome.State == TrialState.Completed ? outcome.Value : null);
    }

    private Timer? Heartbeat() => _store is null ? null : new Timer(
        _ =>
        {
            try
            {
                _store.Heartbeat();
            }
            catch (IOException)
            {
                // The store is away: what ends the trial says so if it stays away.
            }
        },
        null, _store.HeartbeatInterval, _store.HeartbeatInterval);

    private void Add(Configuration configuration, int fold, TrialOutcome outcome, double endSeconds)
    {
        if (Candidates.Find(configuration)?.Has(fold) == true)
            return;
        Candidates.Add(configuration, fold, outcome);
        _log.Add(new TrialLog(configuration, fold, outcome, endSeconds));
    }

    /// <summary>Takes note of what other processes have done, and this one before it was ended.</summary>
    private void TakeStored()
    {
        foreach (var trial in _store?.Load(_lastStored) ?? [])
        {
            _lastStored = Math.Max(_lastStored, trial.Number);
            if (Configuration.Parse(_learners, trial.Key.Configuration) is { } configuration
                && trial.Key.Fold < _runner.Plan.Folds.Length)
            {
                Add(configuration, trial.Key.Fold, trial.Outcome, trial.EndSeconds);
            }
        }
    }

    private (Configuration Configuration, int Fold)? Abandoned()
    {
        if (_store?.ClaimAbandoned() is not { } key)
            return null;
        // It is this process's now.
        _elsewhere.Add(key);
        return Configuration.Parse(_learners, key.Configuration) is { } configuration ? (configuration, key.Fold) : null;
    }

    private void Report(Configuration configuration, int fold, TrialState state, double? value)
    {
        if (_options.Progress is null)
            return;
        var best = Candidates.Ranked() is [var first, ..] ? first : null;
        _options.Progress.Report(new ComparisonProgress(
            _log.Count + (state == TrialState.Running ? 1 : 0), configuration.Learner.Family, configuration.Text, fold, state, value,
            best?.Completed.Average(outcome => outcome.Value.Value), best?.Configuration.Text, _budget.Elapsed, _budget.Left));
    }

    private InvalidOperationException NothingCompleted()
    {
        if (_log.FirstOrDefault(trial => trial.Outcome.State == TrialState.Failed) is { } failed && _log.TrueForAll(IsFailure))
            return new($"No configuration could be fitted. {failed.Configuration.Text}: {failed.Outcome.Error}");
        var longest = _log.Count == 0 ? 0 : _log.Min(trial => trial.Outcome.FitSeconds);
        return new(FormattableString.Invariant(
            $"No configuration was fitted within {nameof(ComparisonOptions.TimeBudget)} {_budget.Total.TotalSeconds:0.#} s: ")
            + (_log.Count == 0
                ? FormattableString.Invariant($"reading the data took {_budget.Elapsed.TotalSeconds:0.#} s. ")
                : FormattableString.Invariant($"the quickest of {_log.Count} had not ended after {longest:0.#} s. "))
            + FormattableString.Invariant($"Give it at least {Math.Ceiling(8 * Math.Max(longest, _budget.Elapsed.TotalSeconds)):0} s."));
    }

    private static bool IsFailure(TrialLog trial) => trial.Outcome.State == TrialState.Failed;
}
