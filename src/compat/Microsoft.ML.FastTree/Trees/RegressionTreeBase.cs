namespace Microsoft.ML.Trainers.FastTree;

public abstract class RegressionTreeBase
{
    private protected RegressionTreeBase(RegressionTreeData data) => Data = data;

    public IReadOnlyList<int> LeftChild => Data.Left;

    public IReadOnlyList<int> RightChild => Data.Right;

    public IReadOnlyList<int> NumericalSplitFeatureIndexes => Data.Features;

    public IReadOnlyList<float> NumericalSplitThresholds => Data.Thresholds;

    public IReadOnlyList<double> SplitGains => Data.Gains;

    public IReadOnlyList<double> LeafValues => Data.LeafValues;

    public int NumberOfLeaves => Data.LeafValues.Length;

    public int NumberOfNodes => Data.Features.Length;

    internal RegressionTreeData Data { get; }
}
