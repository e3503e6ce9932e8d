namespace Microsoft.ML.Trainers.FastTree;

public abstract class TreeEnsembleModelParametersBasedOnRegressionTree : TreeEnsembleModelParameters
{
    private protected TreeEnsembleModelParametersBasedOnRegressionTree(RegressionTreeEnsemble ensemble, int featureCount)
        : base(featureCount)
        => TrainedTreeEnsemble = ensemble;

    public RegressionTreeEnsemble TrainedTreeEnsemble { get; }

    private protected sealed override IReadOnlyList<RegressionTreeBase> Trees => TrainedTreeEnsemble.Trees;

    private protected sealed override IReadOnlyList<double> TreeWeights => TrainedTreeEnsemble.TreeWeights;

    private protected sealed override double Bias => TrainedTreeEnsemble.Bias;

    private protected abstract VersionInfo SavedVersion { get; }

    private protected sealed override void SaveModel(ModelSaveContext ctx)
        => EnsembleFormat.Save(ctx, SavedVersion, TrainedTreeEnsemble, FeatureCount, (_, _) => { });

    private protected static (RegressionTreeEnsemble Ensemble, int FeatureCount) LoadEnsemble(ModelLoadContext ctx, VersionInfo version)
    {
        var (trees, weights, bias, featureCount) = EnsembleFormat.Load(ctx, version, (_, tree) => new RegressionTree(tree));
        return (new RegressionTreeEnsemble(trees, weights, bias), featureCount);
    }
}
