namespace Microsoft.ML.Trainers.FastTree;

/// <summary>
/// The nodes of all trees in the order in which QuickScorer (Lucchese and others, 2015) reads them: by feature, then by threshold. For a
/// row, the nodes whose threshold it exceeds are a run from the first on; each rules the leaves of its left subtree out, and of the
/// leaves that remain in a tree the leftmost is the row's. No branch depends on the path.
/// </summary>
internal sealed class EnsembleTables
{
    // A tree's leaves are bits of a mask.
    private const int MostLeaves = 64;

    public EnsembleTables(IReadOnlyList<RegressionTreeBase> trees, IReadOnlyList<double> treeWeights, double bias, int featureCount)
    {
        Bias = bias;
        FeatureCount = featureCount;
        var nodes = new List<(int Feature, float Threshold, int Tree, ulong Mask)>();
        var leafStarts = new List<int>();
        var values = new List<double>();
        var large = new List<(RegressionTreeData, double)>();
        for (var i = 0; i < trees.Count; i++)
        {
            var tree = trees[i].Data;
            if (tree.LeafValues.Length > MostLeaves)
            {
                large.Add((tree, treeWeights[i]));
                continue;
            }

            var first = values.Count;
            Walk(tree, tree.Features.Length == 0 ? -1 : 0, first, leafStarts.Count, treeWeights[i], nodes, values);
            leafStarts.Add(first);
        }

        LargeTrees = [.. large];
        LeafStarts = [.. leafStarts];
        LeafValues = [.. values];
        var ordered = nodes.OrderBy(node => node.Feature).ThenBy(node => node.Threshold).ToArray();
        Thresholds = Array.ConvertAll(ordered, node => node.Threshold);
        Trees = Array.ConvertAll(ordered, node => node.Tree);
        Masks = Array.ConvertAll(ordered, node => node.Mask);
        var features = new List<int>();
        var ends = new List<int>();
        for (var i = 0; i < ordered.Length; i++)
        {
            if (i + 1 < ordered.Length && ordered[i + 1].Feature == ordered[i].Feature)
                continue;
            features.Add(ordered[i].Feature);
            ends.Add(i + 1);
        }

        Features = [.. features];
        FeatureEnds = [.. ends];
    }

    public double Bias { get; }

    public int FeatureCount { get; }

    /// <summary>Those that some node tests, in order.</summary>
    public int[] Features { get; }

    /// <summary>Where the nodes of each of these features end.</summary>
    public int[] FeatureEnds { get; }

    public float[] Thresholds { get; }

    public int[] Trees { get; }

    /// <summary>A 0 for each leaf of the left subtree.</summary>
    public ulong[] Masks { get; }

    /// <summary>Where the leaves of each tree begin, from left to right.</summary>
    public int[] LeafStarts { get; }

    public double[] LeafValues { get; }

    /// <summary>Trees with more leaves than a mask has bits, with their weights.</summary>
    public (RegressionTreeData Tree, double Weight)[] LargeTrees { get; }

    private static void Walk(
        RegressionTreeData tree,
        int node,
        int firstLeaf,
        int treeNumber,
        double weight,
        List<(int Feature, float Threshold, int Tree, ulong Mask)> nodes,
        List<double> values)
    {
        if (node < 0)
        {
            values.Add(weight * tree.LeafValues[~node]);
            return;
        }

        var begin = values.Count - firstLeaf;
        Walk(tree, tree.Left[node], firstLeaf, treeNumber, weight, nodes, values);
        var count = values.Count - firstLeaf - begin;
        nodes.Add((tree.Features[node], tree.Thresholds[node], treeNumber, ~(((1ul << count) - 1) << begin)));
        Walk(tree, tree.Right[node], firstLeaf, treeNumber, weight, nodes, values);
    }
}
