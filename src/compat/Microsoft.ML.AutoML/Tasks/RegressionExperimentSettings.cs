namespace Microsoft.ML.AutoML;

public sealed class RegressionExperimentSettings : ExperimentSettings
{
    public RegressionMetric OptimizingMetric { get; set; } = RegressionMetric.RSquared;

    public ICollection<RegressionTrainer> Trainers { get; } = Enum.GetValues<RegressionTrainer>().ToHashSet();
}
