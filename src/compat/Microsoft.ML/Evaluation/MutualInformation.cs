namespace Microsoft.ML.Data;

/// <summary>How much the clusters tell of the labels.</summary>
internal sealed class MutualInformation
{
    private readonly Dictionary<(float Label, int Cluster), int> _counts = [];

    public void Add(float label, int cluster) => _counts[(label, cluster)] = _counts.GetValueOrDefault((label, cluster)) + 1;

    /// <summary>In units of the larger of the two entropies: 1 when clusters and labels are the same but for their names.</summary>
    public double Normalized()
    {
        var labels = Entropy(_counts.GroupBy(pair => pair.Key.Label, pair => pair.Value));
        var clusters = Entropy(_counts.GroupBy(pair => pair.Key.Cluster, pair => pair.Value));
        var both = Entropy(_counts.GroupBy(pair => pair.Key, pair => pair.Value));
        return (labels + clusters - both) / Math.Max(labels, clusters);
    }

    private static double Entropy<TKey>(IEnumerable<IGrouping<TKey, int>> groups)
    {
        var counts = groups.Select(group => (double)group.Sum()).ToArray();
        var total = counts.Sum();
        return -counts.Sum(count => count / total * Math.Log(count / total));
    }
}
