namespace Microsoft.ML.AutoML;

public sealed class MulticlassExperimentSettings : ExperimentSettings
{
    public MulticlassClassificationMetric OptimizingMetric { get; set; } = MulticlassClassificationMetric.MicroAccuracy;

    public ICollection<MulticlassClassificationTrainer> Trainers { get; } = new HashSet<MulticlassClassificationTrainer>(Enum.GetValues<MulticlassClassificationTrainer>());
}
