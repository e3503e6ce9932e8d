namespace Microsoft.ML.AutoML;

public class TrialPerformanceMetrics
{
    public double CpuUsage { get; internal init; }

    public double MemoryUsage { get; internal init; }

    public double? PeakCpuUsage { get; set; }

    public double? PeakMemoryUsage { get; set; }
}
