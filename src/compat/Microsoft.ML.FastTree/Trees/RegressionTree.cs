namespace Microsoft.ML.Trainers.FastTree;

public sealed class RegressionTree : RegressionTreeBase
{
    internal RegressionTree(RegressionTreeData data)
        : base(data)
    {
    }
}
