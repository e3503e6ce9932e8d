using NeuralML.AutoML;

namespace CompareLearners.Views;

/// <summary>Where a comparison stands: the comparison's thread tells, another asks.</summary>
internal sealed class Standings(ComparisonMetric metric, IReadOnlyList<LearnerFamily> families) : IProgress<ComparisonProgress>
{
    private readonly Lock _lock = new();
    private readonly List<EndedTrial> _ended = [];
    private ComparisonProgress? _last;

    public ComparisonMetric Metric => metric;

    /// <summary>The latest report; null before the first.</summary>
    public ComparisonProgress? Last
    {
        get
        {
            lock (_lock)
                return _last;
        }
    }

    public void Report(ComparisonProgress value)
    {
        lock (_lock)
        {
            if (value.State != TrialState.Running)
                _ended.Add(new EndedTrial(value, (value.Elapsed - (_last?.Elapsed ?? default)).TotalSeconds));
            _last = value;
        }
    }

    public IReadOnlyList<FamilyStanding> Families()
    {
        EndedTrial[] ended;
        lock (_lock)
            ended = [.. _ended];
        return
        [
            .. families.Select(family => FamilyStanding.Of(
                family, [.. ended.Where(trial => trial.Progress.Family == family)], MetricText.LessIsBetter(metric))),
        ];
    }
}
