using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

/// <summary>
/// Sequential model-based configuration (Hutter, Hoos and Leyton-Brown 2011): a random forest predicts the loss of points that were not
/// tried, and those of the largest expected improvement come next. The first trials are random.
/// </summary>
internal sealed class SmacTuner : ILearningTuner
{
    // Below that a forest has nothing to split.
    private const int FewestTrials = 2;

    private readonly SearchSpace.SearchSpace _space;
    private readonly SmacOptions _options;
    private readonly RandomSearchTuner _randomPoints;
    private readonly Random _random;
    private readonly int? _seed;
    private readonly Dictionary<int, double[]> _proposed = [];
    private readonly List<(double[] Features, double Loss)> _history = [];
    private readonly Queue<double[]> _next = [];

    public SmacTuner(SearchSpace.SearchSpace space, SmacOptions options, int? seed)
    {
        (_space, _options, _seed) = (space, options, seed);
        _randomPoints = new(space, seed);
        _random = seed is { } value ? new Random(value) : new Random();
    }

    public Parameter Propose(TrialSettings settings)
    {
        if (_next.Count == 0 && _history.Count >= Math.Max(FewestTrials, _options.InitialPopulation) && _space.FeatureSpaceDim > 0)
            Plan();
        var features = _next.Count > 0 ? _next.Dequeue() : _randomPoints.NextFeatures();
        _proposed[settings.TrialId] = features;
        return _space.SampleFromFeatureSpace(features);
    }

    public void Update(TrialResult result)
    {
        if (_proposed.Remove(result.TrialSettings.TrialId, out var features))
            Learn(features, result.Loss);
    }

    /// <remarks>Failed trials have no loss that a forest could learn from.</remarks>
    public void Learn(double[] features, double loss)
    {
        if (Math.Abs(loss) < float.MaxValue)
            _history.Add((features, loss));
    }

    private void Plan()
    {
        var forest = new LossForest(_history, _options, _seed);
        var best = _history.Min(trial => trial.Loss);
        double Improvement(double[] features) => forest.ExpectedImprovement(features, best);
        var found = _history.OrderBy(trial => trial.Loss).Take(_options.Parents)
            .Select(parent => Climb(parent.Features, Improvement))
            .Concat(Enumerable.Range(0, _options.RandomCandidates).Select(_ => _randomPoints.NextFeatures()))
            .Select(features => (Features: features, Improvement: Improvement(features)))
            .OrderByDescending(candidate => candidate.Improvement)
            .Take(Math.Max(1, _options.FitEvery / 2));
        foreach (var (features, _) in found)
        {
            // Every second point is random, so that a poor model cannot keep the search where it is.
            _next.Enqueue(features);
            _next.Enqueue(_randomPoints.NextFeatures());
        }
    }

    private double[] Climb(double[] features, Func<double[], double> improvement)
    {
        var current = improvement(features);
        while (true)
        {
            var (best, next) = Neighbours(features).Select(point => (Point: point, Value: improvement(point))).MaxBy(pair => pair.Value);
            if (!(next - current > _options.Epsilon))
                return features;
            (features, current) = (best, next);
        }
    }

    private IEnumerable<double[]> Neighbours(double[] features)
    {
        const double Spread = 0.2;
        for (var i = 0; i < features.Length; i++)
        {
            for (var j = 0; j < _options.Neighbours; j++)
            {
                double[] neighbour = [.. features];
                neighbour[i] = Math.Clamp(features[i] + (Spread * Gaussian.Next(_random)), 0, 1);
                yield return neighbour;
            }
        }
    }
}
