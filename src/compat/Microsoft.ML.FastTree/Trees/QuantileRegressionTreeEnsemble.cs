namespace Microsoft.ML.Trainers.FastTree;

public sealed class QuantileRegressionTreeEnsemble : TreeEnsemble<QuantileRegressionTree>
{
    internal QuantileRegressionTreeEnsemble(QuantileRegressionTree[] trees, double[] treeWeights, double bias)
        : base(trees, treeWeights, bias)
    {
    }
}
