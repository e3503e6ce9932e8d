namespace Microsoft.ML.AutoML;

public sealed class MulticlassExperimentSettings : ExperimentSettings
{
    public MulticlassClassificationMetric OptimizingMetric { get; set; } = MulticlassClassificationMetric.MicroAccuracy;

    public ICollection<MulticlassClassificationTrainer> Trainers { get; } = Enum.GetValues<MulticlassClassificationTrainer>().ToHashSet();
}
