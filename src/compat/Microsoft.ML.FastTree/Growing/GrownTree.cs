namespace Microsoft.ML.Trainers.FastTree;

/// <summary>The shape of a tree on binned features. Children that are negative are leaves, as everywhere in ML.NET: ~child.</summary>
internal sealed class GrownTree(int maximumLeafCount)
{
    public int LeafCount { get; set; } = 1;

    public int NodeCount => LeafCount - 1;

    /// <summary>Positions among the features of the binned table.</summary>
    public int[] Features { get; } = new int[maximumLeafCount - 1];

    public int[] LastLeft { get; } = new int[maximumLeafCount - 1];

    public int[] Left { get; } = new int[maximumLeafCount - 1];

    public int[] Right { get; } = new int[maximumLeafCount - 1];

    public double[] Gains { get; } = new double[maximumLeafCount - 1];

    public double[] LeafValues { get; } = new double[maximumLeafCount];

    public RegressionTreeData ToData(BinnedTable table)
    {
        int[] features = [.. Features.Take(NodeCount)];
        return new RegressionTreeData(
            Array.ConvertAll(features, feature => table.Features[feature].Index),
            [.. features.Select((feature, node) => table.Features[feature].Bins.UpperBound(LastLeft[node]))],
            Left[..NodeCount],
            Right[..NodeCount],
            Gains[..NodeCount],
            LeafValues[..LeafCount]);
    }
}
