namespace Microsoft.ML.AutoML;

public abstract class ExperimentSettings
{
    private const uint OneDay = 24 * 60 * 60;

    public int MaxModels = int.MaxValue;

    public ExperimentSettings()
    {
    }

    public uint MaxExperimentTimeInSeconds { get; set; } = OneDay;

    /// <remarks>As in the package, nothing looks at it; the token given to RunAsync counts.</remarks>
    public CancellationToken CancellationToken { get; set; }

    public string CacheDirectoryName { get; set; } = "Microsoft.ML.AutoML";

    public CacheBeforeTrainer CacheBeforeTrainer { get; set; } = CacheBeforeTrainer.Auto;

    public double? MaximumMemoryUsageInMegaByte { get; set; }
}
