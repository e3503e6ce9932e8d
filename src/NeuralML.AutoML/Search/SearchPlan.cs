using NeuralML.AutoML.Families;

namespace NeuralML.AutoML.Search;

/// <summary>
/// Decides what to try next. What is known to be good comes first, on the first fold: the first of each learner, then the second of each,
/// as long as they are not too slow; then new configurations of the family whose turn it is. A part of the time is for the best on the
/// folds that they lack.
/// </summary>
/// <param name="learners">The learners.</param>
/// <param name="candidates">What was tried.</param>
/// <param name="folds">How many folds there are.</param>
/// <param name="judgingFolds">How many of them are enough to judge by.</param>
/// <param name="random">What chance decides.</param>
internal sealed class SearchPlan(
    IReadOnlyList<Learner> learners, CandidateList candidates, int folds, int judgingFolds, Random random)
{
    private const int MostDraws = 30;

    // Of the time; and of what a new configuration may take, what confirming a good one may.
    private const double ShareOfConfirming = 0.5;

    // The same while there is something left that is known to be good.
    private const double ShareOfConfirmingBefore = 0.2;

    // Beside the best of each family; an average is made of these.
    private const int MostConfirmed = 4;

    // Fewer points say nothing about where the good ones are.
    private const int FewestToLearnFrom = 6;

    private readonly HashSet<LearnerFamily> _exhausted = [];
    private readonly LearnerFamily[] _families = [.. learners.Select(learner => learner.Family).Distinct()];

    /// <summary>What to try next, and on which fold; null if there is nothing left.</summary>
    /// <param name="isOpen">Whether a configuration may be tried on a fold, such as that it is no other process's.</param>
    /// <param name="mostSeconds">What a fit of a new configuration may take.</param>
    public (Configuration Configuration, int Fold)? Next(Func<Configuration, int, bool> isOpen, double mostSeconds)
    {
        var known = Known(isOpen, mostSeconds);
        if (known is { Round: 0 })
            return (known.Value.Configuration, 0);
        var share = known is null ? ShareOfConfirming : ShareOfConfirmingBefore;
        return candidates.ConfirmingSeconds <= share * (candidates.ConfirmingSeconds + candidates.ExploringSeconds)
            ? Confirm(isOpen, share * mostSeconds) ?? Explore()
            : Explore() ?? Confirm(isOpen, share * mostSeconds);

        (Configuration, int)? Explore() => (known?.Configuration ?? Draw(isOpen, mostSeconds)) is { } configuration ? (configuration, 0) : null;
    }

    private (Configuration Configuration, int Round)? Known(Func<Configuration, int, bool> isOpen, double mostSeconds)
    {
        for (var i = 0; i < learners.Max(learner => learner.Portfolio.Count); i++)
        {
            foreach (var learner in learners.Where(learner => i < learner.Portfolio.Count))
            {
                var configuration = Known(learner, i);
                if (IsNew(configuration, isOpen) && (i == 0 || IsQuick(Known(learner, i - 1), mostSeconds)))
                    return (configuration, i);
            }
        }

        return null;
    }

    private static Configuration Known(Learner learner, int index) => new(learner, learner.Portfolio[index]);

    /// <summary>Whether there is time for what comes after a configuration in the portfolio, which takes longer.</summary>
    private bool IsQuick(Configuration configuration, double mostSeconds)
        => candidates.Find(configuration) is { } candidate
            && (candidate.CompletedFolds == 0 ? !candidate.IsSlow : candidate.FitSeconds < mostSeconds);

    /// <summary>The best, and the best of each family, on the folds that they lack.</summary>
    private (Configuration Configuration, int Fold)? Confirm(Func<Configuration, int, bool> isOpen, double mostSeconds)
    {
        var ranked = candidates.Ranked();
        var best = ranked.DistinctBy(candidate => candidate.Configuration.Learner.Family).Union(ranked.Take(MostConfirmed));
        foreach (var candidate in best.Where(IsWorthIt).OrderBy(candidate => candidate.CompletedFolds))
        {
            for (var fold = 0; fold < folds; fold++)
            {
                if (!candidate.Has(fold) && isOpen(candidate.Configuration, fold))
                    return (candidate.Configuration, fold);
            }
        }

        return null;

        // What may well be the result is worth any time that there is.
        bool IsWorthIt(Candidate candidate)
            => candidate.FitSeconds < mostSeconds || (candidate == ranked[0] && candidate.CompletedFolds < judgingFolds);
    }

    /// <summary>A new configuration of the family whose turn it is, of those for which there is time.</summary>
    private Configuration? Draw(Func<Configuration, int, bool> isOpen, double mostSeconds)
    {
        var champions = candidates.Ranked().DistinctBy(candidate => candidate.Configuration.Learner.Family)
            .ToDictionary(candidate => candidate.Configuration.Learner.Family);
        while (_families.Where(IsOpen).ToArray() is { Length: > 0 } open)
        {
            var family = FamilyShare.Next([.. open.Select(family => (
                family,
                champions.TryGetValue(family, out var champion) ? candidates.Cost(champion) : (double?)null,
                candidates.ExploringSecondsOf(family)))]);
            var next = Enumerable.Range(0, MostDraws).Select(_ => Draw(family)).OfType<Configuration>()
                .FirstOrDefault(configuration => IsNew(configuration, isOpen));
            if (next is not null)
                return next;
            _exhausted.Add(family);
        }

        return null;

        bool IsOpen(LearnerFamily family)
            => !_exhausted.Contains(family) && (!champions.TryGetValue(family, out var champion) || champion.FitSeconds < mostSeconds);
    }

    private bool IsNew(Configuration configuration, Func<Configuration, int, bool> isOpen)
        => candidates.Find(configuration) is null && isOpen(configuration, 0);

    private Configuration? Draw(LearnerFamily family)
    {
        var searched = learners.Where(learner => learner.Family == family && learner.IsSearched).ToArray();
        if (searched.Length == 0)
            return null;
        // Mostly the learner that is better so far, now and then another.
        var ranked = searched.OrderBy(learner => Tried(learner).Select(trial => trial.Cost).DefaultIfEmpty(double.MaxValue).Min()).ToArray();
        var chosen = random.Next(4) == 0 ? ranked[random.Next(ranked.Length)] : ranked[0];
        var trials = Tried(chosen).ToArray();
        var point = trials.Length < FewestToLearnFrom
            ? [.. chosen.Parameters.Select(_ => random.NextDouble())]
            : TreeParzenEstimator.Propose(trials, random);
        return new Configuration(
            chosen,
            chosen.Parameters.Select((parameter, i) => (parameter.Name, Value: parameter.FromUnit(point[i])))
                .ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
    }

    /// <summary>Where a learner was tried and what that cost; parameters that were left at their default are in the middle.</summary>
    private IEnumerable<(double[] Point, double Cost)> Tried(Learner learner)
        => candidates.Ranked()
            .Where(candidate => candidate.Configuration.Learner == learner)
            .Select(candidate => (
                learner.Parameters.Select(parameter
                    => candidate.Configuration.Settings.Values.TryGetValue(parameter.Name, out var value) ? parameter.ToUnit(value) : 0.5)
                    .ToArray(),
                candidates.Cost(candidate)));
}
