namespace Microsoft.ML.Data;

public sealed class RegressionMetricsStatistics
{
    internal RegressionMetricsStatistics()
    {
    }

    public MetricStatistics MeanAbsoluteError { get; } = new();

    public MetricStatistics MeanSquaredError { get; } = new();

    public MetricStatistics RootMeanSquaredError { get; } = new();

    public MetricStatistics LossFunction { get; } = new();

    public MetricStatistics RSquared { get; } = new();

    internal void Add(RegressionMetrics permuted, RegressionMetrics baseline)
    {
        MeanAbsoluteError.Add(permuted.MeanAbsoluteError - baseline.MeanAbsoluteError);
        MeanSquaredError.Add(permuted.MeanSquaredError - baseline.MeanSquaredError);
        RootMeanSquaredError.Add(permuted.RootMeanSquaredError - baseline.RootMeanSquaredError);
        LossFunction.Add(permuted.LossFunction - baseline.LossFunction);
        RSquared.Add(permuted.RSquared - baseline.RSquared);
    }
}
