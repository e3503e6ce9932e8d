namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Which features a tree, and each split in it, may use.</summary>
internal sealed class FeatureSampler(int featureCount, double treeShare, double splitShare, int seed)
{
    private readonly Random _random = new(seed);
    private readonly bool[] _tree = new bool[featureCount];
    private readonly bool[] _split = new bool[featureCount];

    public void BeginTree()
    {
        if (treeShare < 1)
            Draw(_tree, treeShare, null);
    }

    /// <summary>Null where all are allowed; valid until the next call.</summary>
    public bool[]? ForSplit()
    {
        var tree = treeShare < 1 ? _tree : null;
        if (splitShare >= 1)
            return tree;
        Draw(_split, splitShare, tree);
        return _split;
    }

    /// <summary>Chooses a share of the features that are allowed, but one at least.</summary>
    private void Draw(bool[] chosen, double share, bool[]? allowed)
    {
        var left = allowed?.Count(may => may) ?? featureCount;
        var wanted = Math.Max(1, (int)Math.Round(left * share));
        for (var i = 0; i < featureCount; i++)
        {
            chosen[i] = false;
            if (allowed is not null && !allowed[i])
                continue;
            chosen[i] = _random.Next(left--) < wanted;
            wanted -= chosen[i] ? 1 : 0;
        }
    }
}
