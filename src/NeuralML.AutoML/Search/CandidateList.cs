using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Families;
using NeuralML.AutoML.Store;
using NeuralML.Training;

namespace NeuralML.AutoML.Search;

/// <summary>All configurations that were tried, and which are best.</summary>
/// <param name="metric">By what they are ranked.</param>
/// <param name="folds">Who judged them.</param>
internal sealed class CandidateList(Metric metric, IReadOnlyList<TrainingSplit> folds)
{
    // What a trial counts at least, so that one of a moment that was held up does not decide what the next hundred are for.
    private const double FewestSeconds = 0.1;

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

    /// <summary>Seconds that trials of a family took, fits and predictions, which were the first of their configuration.</summary>
    public double ExploringSecondsOf(LearnerFamily family) => _exploringSeconds.GetValueOrDefault(family);

    /// <summary>Seconds that such trials took of all families.</summary>
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
        var seconds = outcome.FitSeconds;
        if (outcome.State == TrialState.Completed)
            seconds += folds[fold].Validation.Length / outcome.RowsPerSecond;
        seconds = Math.Max(FewestSeconds, seconds);
        if (fold == 0)
            _exploringSeconds[family] = ExploringSecondsOf(family) + seconds;
        else
            ConfirmingSeconds += seconds;
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
