namespace Microsoft.ML.Data;

public sealed class RankingMetrics
{
    internal RankingMetrics(double[] normalizedDiscountedCumulativeGains, double[] discountedCumulativeGains)
    {
        NormalizedDiscountedCumulativeGains = normalizedDiscountedCumulativeGains;
        DiscountedCumulativeGains = discountedCumulativeGains;
    }

    public IReadOnlyList<double> NormalizedDiscountedCumulativeGains { get; }

    public IReadOnlyList<double> DiscountedCumulativeGains { get; }
}
