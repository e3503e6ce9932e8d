using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

public sealed class BinaryClassificationExperiment : ExperimentBase<BinaryClassificationMetrics, BinaryExperimentSettings>
{
    internal BinaryClassificationExperiment(MLContext context, BinaryExperimentSettings settings)
        : base(context, settings)
    {
    }

    private protected override SweepablePipeline AppendTrainers(SweepablePipeline pipeline, ColumnInformation columns)
    {
        var used = Settings.Trainers;
        return pipeline.Append(Context.Auto().BinaryClassification(
            columns.LabelColumnName,
            FeaturesColumn,
            columns.ExampleWeightColumnName,
            useFastForest: used.Contains(BinaryClassificationTrainer.FastForest),
            useLgbm: used.Contains(BinaryClassificationTrainer.LightGbm),
            useFastTree: used.Contains(BinaryClassificationTrainer.FastTree),
            useLbfgsLogisticRegression: used.Contains(BinaryClassificationTrainer.LbfgsLogisticRegression),
            useSdcaLogisticRegression: used.Contains(BinaryClassificationTrainer.SdcaLogisticRegression)));
    }

    private protected override TaskMeasure<BinaryClassificationMetrics> MeasureOf(string labelColumnName) => new(
        (context, scored) => context.BinaryClassification.EvaluateNonCalibrated(scored, labelColumnName),
        metrics => BinaryMetricManager.Of(Settings.OptimizingMetric, metrics),
        IsMaximize: true);
}
