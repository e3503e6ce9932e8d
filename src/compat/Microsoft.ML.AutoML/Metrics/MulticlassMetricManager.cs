using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

internal sealed class MulticlassMetricManager : IEvaluateMetricManager
{
    private readonly MulticlassClassificationMetric _metric;
    private readonly string _label;
    private readonly string _predicted;

    public MulticlassMetricManager(MulticlassClassificationMetric metric, string label, string predicted)
        => (_metric, _label, _predicted) = (metric, label, predicted);

    public bool IsMaximize => IsMaximized(_metric);

    public string MetricName => _metric.ToString();

    public double Evaluate(MLContext context, IDataView eval)
        => Of(_metric, context.MulticlassClassification.Evaluate(eval, _label, predictedLabelColumnName: _predicted));

    // More of the reduction is better, yet the package minimises it.
    public static bool IsMaximized(MulticlassClassificationMetric metric)
        => metric is not (MulticlassClassificationMetric.LogLoss or MulticlassClassificationMetric.LogLossReduction);

    public static double Of(MulticlassClassificationMetric metric, MulticlassClassificationMetrics metrics) => metric switch
    {
        MulticlassClassificationMetric.MicroAccuracy => metrics.MicroAccuracy,
        MulticlassClassificationMetric.MacroAccuracy => metrics.MacroAccuracy,
        MulticlassClassificationMetric.LogLoss => metrics.LogLoss,
        MulticlassClassificationMetric.LogLossReduction => metrics.LogLossReduction,
        MulticlassClassificationMetric.TopKAccuracy => metrics.TopKAccuracy, // 0, because no k is given to the evaluator
        _ => throw new NotSupportedException($"The metric {metric} is not one of multiclass classification."),
    };
}
