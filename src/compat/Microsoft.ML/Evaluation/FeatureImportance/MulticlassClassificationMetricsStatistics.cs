namespace Microsoft.ML.Data;

public sealed class MulticlassClassificationMetricsStatistics
{
    private readonly MetricStatistics[] _perClassLogLoss;

    internal MulticlassClassificationMetricsStatistics(MulticlassClassificationMetrics baseline)
    {
        _perClassLogLoss = MetricStatistics.CreateList(baseline.PerClassLogLoss.Count);
    }

    public MetricStatistics MacroAccuracy { get; } = new();

    public MetricStatistics MicroAccuracy { get; } = new();

    public MetricStatistics LogLoss { get; } = new();

    public MetricStatistics LogLossReduction { get; } = new();

    public MetricStatistics TopKAccuracy { get; } = new();

    public IReadOnlyList<MetricStatistics> PerClassLogLoss => _perClassLogLoss;

    internal void Add(MulticlassClassificationMetrics permuted, MulticlassClassificationMetrics baseline)
    {
        MacroAccuracy.Add(permuted.MacroAccuracy - baseline.MacroAccuracy);
        MicroAccuracy.Add(permuted.MicroAccuracy - baseline.MicroAccuracy);
        LogLoss.Add(permuted.LogLoss - baseline.LogLoss);
        LogLossReduction.Add(permuted.LogLossReduction - baseline.LogLossReduction);
        TopKAccuracy.Add(permuted.TopKAccuracy - baseline.TopKAccuracy);
        MetricStatistics.AddAll(_perClassLogLoss, permuted.PerClassLogLoss, baseline.PerClassLogLoss);
    }
}
