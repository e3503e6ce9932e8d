namespace Microsoft.ML.Data;

public sealed class RankingMetricsStatistics
{
    private readonly MetricStatistics[] _discountedCumulativeGains;
    private readonly MetricStatistics[] _normalizedDiscountedCumulativeGains;

    internal RankingMetricsStatistics(RankingMetrics baseline)
    {
        _discountedCumulativeGains = MetricStatistics.CreateList(baseline.DiscountedCumulativeGains.Count);
        _normalizedDiscountedCumulativeGains = MetricStatistics.CreateList(baseline.NormalizedDiscountedCumulativeGains.Count);
    }

    public IReadOnlyList<MetricStatistics> DiscountedCumulativeGains => _discountedCumulativeGains;

    public IReadOnlyList<MetricStatistics> NormalizedDiscountedCumulativeGains => _normalizedDiscountedCumulativeGains;

    internal void Add(RankingMetrics permuted, RankingMetrics baseline)
    {
        MetricStatistics.AddAll(_discountedCumulativeGains, permuted.DiscountedCumulativeGains, baseline.DiscountedCumulativeGains);
        MetricStatistics.AddAll(
            _normalizedDiscountedCumulativeGains,
            permuted.NormalizedDiscountedCumulativeGains,
            baseline.NormalizedDiscountedCumulativeGains);
    }
}
