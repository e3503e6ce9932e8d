using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

/// <summary>One of the searches that share an experiment, and what it has cost so far.</summary>
internal sealed class SearchArm
{
    private const double ShortestTrial = 1e-3;

    private readonly SearchSpace.SearchSpace _space;
    private double _cost;
    private double _costAtBest;
    private double _costAtSecondBest;
    private double _lastGain;
    private int _trials;

    public SearchArm(string schema, SearchSpace.SearchSpace space, int? seed, double initialCost)
    {
        (Schema, _space, InitialCost) = (schema, space, initialCost);
        Tuner = new CostFrugalTuner(space, seed);
    }

    public string Schema { get; }

    public CostFrugalTuner Tuner { get; }

    public double InitialCost { get; }

    public double Loss { get; private set; } = double.MaxValue;

    public bool HasRun => _trials > 0;

    public double CostPerTrial => _cost / _trials;

    public void Learn(Parameter parameter, double loss) => Tuner.Learn(_space.MappingToFeatureSpace(parameter), loss);

    public void Update(TrialResult result)
    {
        Tuner.Update(result);
        _trials++;
        _cost += Math.Max(result.DurationInMilliseconds, ShortestTrial);
        if (!(result.Loss < Loss))
            return;
        _lastGain = Loss == double.MaxValue ? 0 : Loss - result.Loss;
        (Loss, _costAtSecondBest, _costAtBest) = (result.Loss, _costAtBest, _cost);
    }

    /// <param name="best">The best loss of all searches.</param>
    /// <param name="unit">What one unit of initial cost is.</param>
    public double CostOfImprovement(double best, double unit)
    {
        if (!HasRun)
            return InitialCost * unit;
        // To improve on itself a search needs about what it needed last time; to catch up it needs more the further it is behind.
        var own = Math.Max(_cost - _costAtBest, _costAtBest - _costAtSecondBest);
        var catchUp = _lastGain > 0 && Loss > best ? (Loss - best) * (_cost - _costAtSecondBest) / _lastGain : 0;
        return Math.Max(own, catchUp);
    }
}
