using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class AnomalyDetectionCatalog
{
    public AnomalyDetectionMetrics Evaluate(
        IDataView data,
        string labelColumnName = "Label",
        string scoreColumnName = "Score",
        string predictedLabelColumnName = "PredictedLabel",
        int falsePositiveCount = 10)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(labelColumnName);
        ArgumentException.ThrowIfNullOrEmpty(scoreColumnName);
        ArgumentException.ThrowIfNullOrEmpty(predictedLabelColumnName);
        ArgumentOutOfRangeException.ThrowIfNegative(falsePositiveCount);
        return BinaryEvaluator.Read(data, labelColumnName, scoreColumnName, probabilityColumn: null, predictedLabelColumnName)
            .ToAnomalyMetrics(falsePositiveCount);
    }
}
