namespace Microsoft.ML.Data;

public sealed class MetricStatistics
{
    private double _squaredDeviations;

    internal MetricStatistics()
    {
    }

    public double Mean { get; private set; }

    /// <summary>Of the sample; 0 for a single value.</summary>
    public double StandardDeviation => Count <= 1 ? 0 : Math.Sqrt(_squaredDeviations / (Count - 1));

    public double StandardError => Count <= 1 ? 0 : StandardDeviation / Math.Sqrt(Count);

    public int Count { get; private set; }

    internal void Add(double value)
    {
        Count++;
        var deviation = value - Mean;
        Mean += deviation / Count;
        _squaredDeviations += deviation * (value - Mean);
    }

    internal static MetricStatistics[] CreateList(int count)
        => [.. Enumerable.Range(0, count).Select(_ => new MetricStatistics())];

    internal static void AddAll(MetricStatistics[] statistics, IReadOnlyList<double> permuted, IReadOnlyList<double> baseline)
    {
        for (var i = 0; i < statistics.Length; i++)
            statistics[i].Add(permuted[i] - baseline[i]);
    }
}
