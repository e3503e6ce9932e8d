using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>
/// What the features contribute to a score: at each node on the way to the row's leaf, the difference between that leaf and the one
/// that the row would reach if it took the other branch there.
/// </summary>
internal sealed class TreeContributions(IReadOnlyList<RegressionTreeBase> trees, IReadOnlyList<double> treeWeights, int featureCount)
{
    private readonly float[] _features = new float[featureCount];

    public void Add(in VBuffer<float> features, Span<float> contributions)
    {
        features.CopyTo(_features);
        for (var i = 0; i < trees.Count; i++)
        {
            var tree = trees[i].Data;
            var leaf = tree.LeafValues[LeafFrom(tree, tree.Features.Length == 0 ? -1 : 0)];
            for (var node = tree.Features.Length == 0 ? -1 : 0; node >= 0;)
            {
                var (next, other) = GoesLeft(tree, node) ? (tree.Left[node], tree.Right[node]) : (tree.Right[node], tree.Left[node]);
                contributions[tree.Features[node]] += (float)(treeWeights[i] * (leaf - tree.LeafValues[LeafFrom(tree, other)]));
                node = next;
            }
        }
    }

    private int LeafFrom(RegressionTreeData tree, int node)
    {
        while (node >= 0)
            node = GoesLeft(tree, node) ? tree.Left[node] : tree.Right[node];
        return ~node;
    }

    private bool GoesLeft(RegressionTreeData tree, int node) => _features[tree.Features[node]] <= tree.Thresholds[node];
}
