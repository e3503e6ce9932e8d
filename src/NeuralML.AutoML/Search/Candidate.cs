using NeuralML.AutoML.Families;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Search;

/// <summary>A configuration and how it did on the folds that it was tried on.</summary>
internal sealed class Candidate(Configuration configuration)
{
    private readonly SortedDictionary<int, TrialOutcome> _outcomes = [];

    public Configuration Configuration => configuration;

    /// <summary>The folds on which it completed, with how it did.</summary>
    public IEnumerable<KeyValuePair<int, TrialOutcome>> Completed
        => _outcomes.Where(outcome => outcome.Value.State == TrialState.Completed);

    public int CompletedFolds => Completed.Count();

    /// <summary>Whether it failed somewhere, was given up or took too long: it is not tried again.</summary>
    public bool IsOut => _outcomes.Values.Any(outcome => outcome.State != TrialState.Completed);

    /// <summary>Whether it took too long somewhere.</summary>
    public bool IsSlow => _outcomes.Values.Any(outcome => outcome.State == TrialState.TimedOut);

    /// <summary>Seconds of a fit, mean.</summary>
    public double FitSeconds => Completed.Average(outcome => outcome.Value.FitSeconds);

    /// <summary>Rows scored in a second, mean.</summary>
    public double RowsPerSecond => Completed.Average(outcome => outcome.Value.RowsPerSecond);

    public void Add(int fold, TrialOutcome outcome) => _outcomes[fold] = outcome;

    public bool Has(int fold) => _outcomes.ContainsKey(fold);

    public double? Value(int fold)
        => _outcomes.TryGetValue(fold, out var outcome) && outcome.State == TrialState.Completed ? outcome.Value : null;

    public float[] Predictions(int fold) => _outcomes[fold].Predictions;
}
