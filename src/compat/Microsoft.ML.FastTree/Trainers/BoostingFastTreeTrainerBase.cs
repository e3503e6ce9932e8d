using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public abstract class BoostingFastTreeTrainerBase<TOptions, TTransformer, TModel> : FastTreeTrainerBase<TOptions, TTransformer, TModel>
    where TOptions : BoostedTreeOptions, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected BoostingFastTreeTrainerBase(
        IHostEnvironment environment, TOptions options, SchemaShape.Column label, SchemaShape.Column groupId = default)
        : base(environment, options, label, groupId)
    {
    }

    private protected sealed override TModel Train(TreeRows rows, TreeRows? validation)
    {
        var stopper = Settings.EarlyStoppingRule is { } rule && validation is not null
            ? new EarlyStopper(rule, rows, validation, CreateMetric())
            : null;
        var trees = new Booster(Settings, rows, CreateObjective(rows), Host).Boost(stopper is null ? null : stopper.ShouldStop);
        if (stopper is not null)
            trees = trees[..stopper.BestTreeCount];
        var weights = new double[trees.Length];
        Array.Fill(weights, 1);
        var ensemble = new RegressionTreeEnsemble(Array.ConvertAll(trees, tree => new RegressionTree(tree)), weights, bias: 0);
        return MakeModel(ensemble, rows.FeatureCount);
    }

    private protected abstract Objective CreateObjective(TreeRows rows);

    private protected abstract StoppingMetric CreateMetric();

    private protected abstract TModel MakeModel(RegressionTreeEnsemble ensemble, int featureCount);
}
