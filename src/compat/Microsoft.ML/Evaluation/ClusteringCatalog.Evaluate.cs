using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class ClusteringCatalog
{
    public ClusteringMetrics Evaluate(
        IDataView data, string? labelColumnName = null, string scoreColumnName = "Score", string? featureColumnName = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(scoreColumnName);
        return ClusteringEvaluator.Evaluate(data, labelColumnName, scoreColumnName, featureColumnName);
    }
}
