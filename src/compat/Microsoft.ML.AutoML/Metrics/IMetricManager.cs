namespace Microsoft.ML.AutoML;

public interface IMetricManager
{
    bool IsMaximize { get; }

    string MetricName { get; }
}
