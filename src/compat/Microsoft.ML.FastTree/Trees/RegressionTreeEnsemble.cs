namespace Microsoft.ML.Trainers.FastTree;

public sealed class RegressionTreeEnsemble : TreeEnsemble<RegressionTree>
{
    internal RegressionTreeEnsemble(RegressionTree[] trees, double[] treeWeights, double bias)
        : base(trees, treeWeights, bias)
    {
    }
}
