namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Follows the metric of a validation set from tree to tree and says when to stop; the trees up to the best are kept.</summary>
internal sealed class EarlyStopper
{
    private readonly EarlyStoppingRuleBase _rule;
    private readonly TreeRows _train;
    private readonly TreeRows _validation;
    private readonly StoppingMetric _metric;
    private readonly float[] _validationScores;
    private int _treeCount;

    public EarlyStopper(EarlyStoppingRuleBase rule, TreeRows train, TreeRows validation, StoppingMetric metric)
    {
        if (validation.FeatureCount != train.FeatureCount)
        {
            throw new InvalidOperationException(
                $"The validation set has {validation.FeatureCount} features, the training set {train.FeatureCount}");
        }

        (_rule, _train, _validation, _metric) = (rule, train, validation, metric);
        _validationScores = new float[validation.Count];
        _rule.LowerIsBetter = metric.LowerIsBetter;
        _rule.Reset();
    }

    public int BestTreeCount { get; private set; }

    public bool ShouldStop(RegressionTreeData tree, float[] trainingScores)
    {
        _treeCount++;
        for (var row = 0; row < _validationScores.Length; row++)
            _validationScores[row] += (float)tree.LeafValues[tree.LeafOf(new StoredRow(_validation.Features, row))];
        var stop = _rule.CheckScore(_metric.Of(_validation, _validationScores), _metric.Of(_train, trainingScores), out var isBest);
        if (isBest)
            BestTreeCount = _treeCount;
        return stop;
    }
}
