using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public abstract class RandomForestTrainerBase<TOptions, TTransformer, TModel> : FastTreeTrainerBase<TOptions, TTransformer, TModel>
    where TOptions : FastForestOptionsBase, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected RandomForestTrainerBase(IHostEnvironment environment, TOptions options, SchemaShape.Column label)
        : base(environment, options, label)
    {
    }

    private protected static QuantileRegressionTreeEnsemble ToEnsemble(QuantileRegressionTree[] trees, double treeWeight)
    {
        var weights = new double[trees.Length];
        Array.Fill(weights, treeWeight);
        return new QuantileRegressionTreeEnsemble(trees, weights, bias: 0);
    }
}
