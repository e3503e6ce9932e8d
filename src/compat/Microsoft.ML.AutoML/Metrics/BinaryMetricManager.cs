using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

internal sealed class BinaryMetricManager : IEvaluateMetricManager
{
    private readonly BinaryClassificationMetric _metric;
    private readonly string _label;
    private readonly string _predicted;

    public BinaryMetricManager(BinaryClassificationMetric metric, string label, string predicted)
        => (_metric, _label, _predicted) = (metric, label, predicted);

    public bool IsMaximize => true;

    public string MetricName => _metric.ToString();

    public double Evaluate(MLContext context, IDataView eval)
        => Of(_metric, context.BinaryClassification.EvaluateNonCalibrated(eval, _label, predictedLabelColumnName: _predicted));

    public static double Of(BinaryClassificationMetric metric, BinaryClassificationMetrics metrics) => metric switch
    {
        BinaryClassificationMetric.Accuracy => metrics.Accuracy,
        BinaryClassificationMetric.AreaUnderRocCurve => metrics.AreaUnderRocCurve,
        BinaryClassificationMetric.AreaUnderPrecisionRecallCurve => metrics.AreaUnderPrecisionRecallCurve,
        BinaryClassificationMetric.F1Score => metrics.F1Score,
        BinaryClassificationMetric.PositivePrecision => metrics.PositivePrecision,
        BinaryClassificationMetric.PositiveRecall => metrics.PositiveRecall,
        BinaryClassificationMetric.NegativePrecision => metrics.NegativePrecision,
        BinaryClassificationMetric.NegativeRecall => metrics.NegativeRecall,
        _ => throw new NotSupportedException($"The metric {metric} is not one of binary classification."),
    };
}
