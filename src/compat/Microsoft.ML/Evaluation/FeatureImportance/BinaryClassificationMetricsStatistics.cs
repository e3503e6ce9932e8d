namespace Microsoft.ML.Data;

public sealed class BinaryClassificationMetricsStatistics
{
    internal BinaryClassificationMetricsStatistics()
    {
    }

    public MetricStatistics AreaUnderRocCurve { get; } = new();

    public MetricStatistics Accuracy { get; } = new();

    public MetricStatistics PositivePrecision { get; } = new();

    public MetricStatistics PositiveRecall { get; } = new();

    public MetricStatistics NegativePrecision { get; } = new();

    public MetricStatistics NegativeRecall { get; } = new();

    public MetricStatistics F1Score { get; } = new();

    public MetricStatistics AreaUnderPrecisionRecallCurve { get; } = new();

    internal void Add(BinaryClassificationMetrics permuted, BinaryClassificationMetrics baseline)
    {
        AreaUnderRocCurve.Add(permuted.AreaUnderRocCurve - baseline.AreaUnderRocCurve);
        Accuracy.Add(permuted.Accuracy - baseline.Accuracy);
        PositivePrecision.Add(permuted.PositivePrecision - baseline.PositivePrecision);
        PositiveRecall.Add(permuted.PositiveRecall - baseline.PositiveRecall);
        NegativePrecision.Add(permuted.NegativePrecision - baseline.NegativePrecision);
        NegativeRecall.Add(permuted.NegativeRecall - baseline.NegativeRecall);
        F1Score.Add(permuted.F1Score - baseline.F1Score);
        AreaUnderPrecisionRecallCurve.Add(permuted.AreaUnderPrecisionRecallCurve - baseline.AreaUnderPrecisionRecallCurve);
    }
}
