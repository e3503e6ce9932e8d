using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Families;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Search;

/// <summary>All configurations that were tried, and which are best.</summary>
internal sealed class CandidateList(Metric metric)
{
    private readonly Dictionary<string, Candidate> _candidates = new(StringComparer.Ordinal);

    private readonly Dictionary<LearnerFamily, double> _exploringSeconds = [];

    // Asked for many times between two trials, which alone change them.
    private Dictionary<int, double>? _effects;
    private IReadOnlyList<Candidate>? _ranked;

    public IEnumerable<Candidate> All => _candidates.Values;

    /// <summary>Those that completed on the first fold at least and failed nowhere, best first.</summary>
    public IReadOnlyList<Candidate> Ranked()
        => _ranked ??= [.. All.Where(IsRanked).OrderBy(Cost).ThenByDescending(candidate => candidate.CompletedFolds)];

    public Candidate? Find(Configuration configuration) => _candidates.GetValueOrDefault(configuration.Text);

    /// <summary>Seconds that fits of a family took which were the first of their configuration.</summary>
    public double ExploringSecondsOf(LearnerFamily family) => _exploringSeconds.GetValueOrDefault(family);

    /// <summary>Seconds that such fits took of all families.</summary>
    public double ExploringSeconds => _exploringSeconds.Values.Sum();

    /// <summary>Seconds that the others took.</summary>
    public double ConfirmingSeconds { get; private set; }

    public void Add(Configuration configuration, int fold, TrialOutcome outcome)
    {
        if (!_candidates.TryGetValue(configuration.Text, out var candidate))
            _candidates[configuration.Text] = candidate = new Candidate(configuration);
        candidate.Add(fold, outcome);
        (_effects, _ranked) = (null, null);
        var family = configuration.Learner.Family;
        if (fold == 0)
            _exploringSeconds[family] = ExploringSecondsOf(family) + outcome.FitSeconds;
        else
            ConfirmingSeconds += outcome.FitSeconds;
    }

    /// <summary>What a candidate costs on the whole: folds are harder or easier, which is taken out.</summary>
    public double Cost(Candidate candidate)
    {
        var effects = _effects ??= FoldEffects();
        return candidate.Completed.Average(outcome => metric.Cost(outcome.Value.Value) - effects.GetValueOrDefault(outcome.Key));
    }

    private static bool IsRanked(Candidate candidate) => candidate.Value(0) is not null && !candidate.IsOut;

    /// <summary>By how much a fold costs more than the first, by the candidates that completed on both.</summary>
    private Dictionary<int, double> FoldEffects()
    {
        var differences = new Dictionary<int, List<double>>();
        foreach (var candidate in All.Where(IsRanked))
        {
            foreach (var (fold, outcome) in candidate.Completed)
            {
                if (!differences.TryGetValue(fold, out var list))
                    differences[fold] = list = [];
                list.Add(metric.Cost(outcome.Value) - metric.Cost(candidate.Value(0)!.Value));
            }
        }

        return differences.ToDictionary(pair => pair.Key, pair => pair.Value.Average());
    }
}
