namespace Microsoft.ML.AutoML;

public sealed class BinaryExperimentSettings : ExperimentSettings
{
    public BinaryClassificationMetric OptimizingMetric { get; set; } = BinaryClassificationMetric.Accuracy;

    public ICollection<BinaryClassificationTrainer> Trainers { get; } = Enum.GetValues<BinaryClassificationTrainer>().ToHashSet();
}
