namespace Microsoft.ML.Trainers.FastTree;

public abstract class TreeEnsembleModelParametersBasedOnQuantileRegressionTree : TreeEnsembleModelParameters
{
    private protected TreeEnsembleModelParametersBasedOnQuantileRegressionTree(QuantileRegressionTreeEnsemble ensemble, int featureCount)
        : base(featureCount)
        => TrainedTreeEnsemble = ensemble;

    public QuantileRegressionTreeEnsemble TrainedTreeEnsemble { get; }

    private protected sealed override IReadOnlyList<RegressionTreeBase> Trees => TrainedTreeEnsemble.Trees;

    private protected sealed override IReadOnlyList<double> TreeWeights => TrainedTreeEnsemble.TreeWeights;

    private protected sealed override double Bias => TrainedTreeEnsemble.Bias;

    private protected abstract VersionInfo SavedVersion { get; }

    private protected sealed override void SaveModel(ModelSaveContext ctx)
        => EnsembleFormat.Save(
            ctx,
            SavedVersion,
            TrainedTreeEnsemble,
            FeatureCount,
            (writer, tree) =>
            {
                foreach (var samples in tree.Samples)
                    samples.Save(writer);
            });

    private protected static (QuantileRegressionTreeEnsemble Ensemble, int FeatureCount) LoadEnsemble(
        ModelLoadContext ctx, VersionInfo version)
    {
        var (trees, weights, bias, featureCount) = EnsembleFormat.Load(
            ctx,
            version,
            (reader, tree) => new QuantileRegressionTree(tree, Array.ConvertAll(tree.LeafValues, _ => LeafSamples.Load(reader))));
        return (new QuantileRegressionTreeEnsemble(trees, weights, bias), featureCount);
    }
}
