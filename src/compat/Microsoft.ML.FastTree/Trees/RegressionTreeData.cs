namespace Microsoft.ML.Trainers.FastTree;

/// <summary>A tree: node i sends what is not above its threshold left; a child that is negative is the leaf ~child.</summary>
internal sealed record RegressionTreeData(int[] Features, float[] Thresholds, int[] Left, int[] Right, double[] Gains, double[] LeafValues)
{
    public int LeafOf<TRow>(TRow row)
        where TRow : struct, IFeatureSource, allows ref struct
    {
        // A tree of one leaf has no node.
        var node = Features.Length == 0 ? -1 : 0;
        while (node >= 0)
            node = row[Features[node]] <= Thresholds[node] ? Left[node] : Right[node];
        return ~node;
    }

    public void Save(BinaryWriter writer)
    {
        writer.WriteArray(Features);
        writer.WriteArray(Thresholds);
        writer.WriteArray(Left);
        writer.WriteArray(Right);
        writer.WriteArray(Gains);
        writer.WriteArray(LeafValues);
    }

    public static RegressionTreeData Load(BinaryReader reader, int featureCount)
    {
        var tree = new RegressionTreeData(
            reader.ReadArray<int>(),
            reader.ReadArray<float>(),
            reader.ReadArray<int>(),
            reader.ReadArray<int>(),
            reader.ReadArray<double>(),
            reader.ReadArray<double>());
        tree.Check(featureCount);
        return tree;
    }

    /// <summary>Each node but the first, and each leaf, is the child of one earlier node: scoring then ends.</summary>
    private void Check(int featureCount)
    {
        var nodes = Features.Length;
        if (Thresholds.Length != nodes || Left.Length != nodes || Right.Length != nodes || Gains.Length != nodes
            || LeafValues.Length != nodes + 1)
            throw new FormatException("The model is damaged: the parts of a tree do not agree in length");
        if (Array.Exists(Features, feature => feature < 0 || feature >= featureCount))
            throw new FormatException("The model is damaged: a tree uses a feature that there is not");
        var seen = new HashSet<int>();
        for (var node = 0; node < nodes; node++)
        {
            foreach (var child in new[] { Left[node], Right[node] })
            {
                if (child >= nodes || ~child > nodes || (child >= 0 && child <= node) || !seen.Add(child))
                    throw new FormatException("The model is damaged: the children of a tree's node are no tree");
            }
        }
    }
}
