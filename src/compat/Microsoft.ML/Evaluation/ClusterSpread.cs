using System.Numerics.Tensors;

namespace Microsoft.ML.Data;

/// <summary>The features of the rows of each cluster.</summary>
internal sealed class ClusterSpread
{
    private readonly Dictionary<int, List<float[]>> _members = [];

    public void Add(int cluster, float[] features)
    {
        if (!_members.TryGetValue(cluster, out var members))
            _members[cluster] = members = [];
        members.Add(features);
    }

    /// <summary>The mean over clusters of the worst ratio of the widths of two clusters to the distance of their centres.</summary>
    public double DaviesBouldinIndex()
    {
        if (_members.Count < 2)
            return 0;
        var clusters = _members.Values.Select(Measure).ToArray();
        return clusters.Average(one => clusters
            .Where(other => other.Centre != one.Centre)
            .Max(other => (one.Width + other.Width) / TensorPrimitives.Distance<float>(one.Centre, other.Centre)));
    }

    private static (float[] Centre, double Width) Measure(List<float[]> members)
    {
        var sum = new double[members[0].Length];
        foreach (var features in members)
        {
            for (var i = 0; i < sum.Length; i++)
                sum[i] += features[i];
        }

        var centre = Array.ConvertAll(sum, value => (float)(value / members.Count));
        return (centre, members.Average(features => (double)TensorPrimitives.Distance<float>(features, centre)));
    }
}
