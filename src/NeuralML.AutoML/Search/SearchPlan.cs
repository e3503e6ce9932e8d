using NeuralML.AutoML.Families;

namespace NeuralML.AutoML.Search;

/// <summary>
/// Decides what to try next: of each family first what is known to be good, on the first fold; then, in turn, the best of the families on
/// the folds that they lack, and new configurations of the family whose turn it is.
/// </summary>
internal sealed class SearchPlan(IReadOnlyList<Learner> learners, CandidateList candidates, int folds, Random random)
{
    private const int MostDraws = 30;

    // Fewer points say nothing about where the good ones are.
    private const int FewestToLearnFrom = 6;

    private readonly HashSet<LearnerFamily> _exhausted = [];
    private readonly LearnerFamily[] _families = [.. learners.Select(learner => learner.Family).Distinct()];
    private bool _confirms;

    /// <summary>What to try next, and on which fold; null if there is nothing left.</summary>
    /// <param name="isOpen">Whether a configuration may be tried on a fold, such as that there is time for it.</param>
    public (Configuration Configuration, int Fold)? Next(Func<Configuration, int, bool> isOpen)
    {
        foreach (var family in _families)
        {
            if (Portfolio(family).FirstOrDefault() is { } first && IsNew(first, isOpen))
                return (first, 0);
        }

        _confirms = !_confirms;
        return _confirms ? Confirm(isOpen) ?? Explore(isOpen) : Explore(isOpen) ?? Confirm(isOpen);
    }

    /// <summary>The best of each family, best family first, on the folds that it lacks.</summary>
    private (Configuration Configuration, int Fold)? Confirm(Func<Configuration, int, bool> isOpen)
    {
        var champions = candidates.Ranked().DistinctBy(candidate => candidate.Configuration.Learner.Family);
        foreach (var champion in champions.OrderBy(candidate => candidate.CompletedFolds))
        {
            for (var fold = 0; fold < folds; fold++)
            {
                if (!champion.Has(fold) && isOpen(champion.Configuration, fold))
                    return (champion.Configuration, fold);
            }
        }

        return null;
    }

    private (Configuration Configuration, int Fold)? Explore(Func<Configuration, int, bool> isOpen)
    {
        while (_families.Except(_exhausted).ToArray() is { Length: > 0 } open)
        {
            var best = candidates.Ranked();
            var family = FamilyShare.Next([.. open.Select(family => (
                family,
                best.FirstOrDefault(candidate => candidate.Configuration.Learner.Family == family) is { } champion
                    ? candidates.Cost(champion) : (double?)null,
                candidates.Seconds(family)))]);
            var next = Portfolio(family).Concat(Enumerable.Range(0, MostDraws).Select(_ => Draw(family)).OfType<Configuration>())
                .FirstOrDefault(configuration => IsNew(configuration, isOpen));
            if (next is not null)
                return (next, 0);
            _exhausted.Add(family);
        }

        return null;
    }

    private IEnumerable<Configuration> Portfolio(LearnerFamily family)
    {
        var ofFamily = learners.Where(learner => learner.Family == family).ToArray();
        // The first of each learner before the second of any.
        for (var i = 0; i < ofFamily.Max(learner => learner.Portfolio.Count); i++)
        {
            foreach (var learner in ofFamily.Where(learner => i < learner.Portfolio.Count))
                yield return new Configuration(learner, learner.Portfolio[i]);
        }
    }

    private bool IsNew(Configuration configuration, Func<Configuration, int, bool> isOpen)
        => candidates.Find(configuration) is null && isOpen(configuration, 0);

    private Configuration? Draw(LearnerFamily family)
    {
        var searched = learners.Where(learner => learner.Family == family && learner.Parameters.Any(CanVary)).ToArray();
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

    private static bool CanVary(LearnerParameter parameter) => parameter.Maximum > parameter.Minimum;

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
