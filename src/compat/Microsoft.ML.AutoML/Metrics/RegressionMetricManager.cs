using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

internal sealed class RegressionMetricManager : IEvaluateMetricManager
{
    private readonly RegressionMetric _metric;
    private readonly string _label;
    private readonly string _score;

    public RegressionMetricManager(RegressionMetric metric, string label, string score)
        => (_metric, _label, _score) = (metric, label, score);

    public bool IsMaximize => _metric == RegressionMetric.RSquared;

    public string MetricName => _metric.ToString();

    public double Evaluate(MLContext context, IDataView eval) => Of(_metric, context.Regression.Evaluate(eval, _label, _score));

    public static double Of(RegressionMetric metric, RegressionMetrics metrics) => metric switch
    {
        RegressionMetric.MeanAbsoluteError => metrics.MeanAbsoluteError,
        RegressionMetric.MeanSquaredError => metrics.MeanSquaredError,
        RegressionMetric.RootMeanSquaredError => metrics.RootMeanSquaredError,
        RegressionMetric.RSquared => metrics.RSquared,
        _ => throw new NotSupportedException($"The metric {metric} is not one of regression."),
    };
}
