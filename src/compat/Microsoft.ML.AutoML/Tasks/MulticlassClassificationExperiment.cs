using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

public sealed class MulticlassClassificationExperiment : ExperimentBase<MulticlassClassificationMetrics, MulticlassExperimentSettings>
{
    private const string PredictedLabelColumn = "PredictedLabel";

    internal MulticlassClassificationExperiment(MLContext context, MulticlassExperimentSettings settings)
        : base(context, settings)
    {
    }

    private protected override SweepablePipeline AppendTrainers(SweepablePipeline pipeline, ColumnInformation columns)
    {
        var used = Settings.Trainers;
        var trainers = Context.Auto().MultiClassification(
            columns.LabelColumnName,
            FeaturesColumn,
            columns.ExampleWeightColumnName,
            useFastForest: used.Contains(MulticlassClassificationTrainer.FastForestOva),
            useLgbm: used.Contains(MulticlassClassificationTrainer.LightGbm),
            useFastTree: used.Contains(MulticlassClassificationTrainer.FastTreeOva),
            useLbfgsMaximumEntrophy: used.Contains(MulticlassClassificationTrainer.LbfgsMaximumEntropy),
            useLbfgsLogisticRegression: used.Contains(MulticlassClassificationTrainer.LbfgsLogisticRegressionOva),
            useSdcaMaximumEntrophy: used.Contains(MulticlassClassificationTrainer.SdcaMaximumEntropy),
            useSdcaLogisticRegression: false);
        return pipeline.Append(Context.Transforms.Conversion.MapValueToKey(columns.LabelColumnName))
            .Append(trainers)
            .Append(Context.Transforms.Conversion.MapKeyToValue(PredictedLabelColumn));
    }

    private protected override TaskMeasure<MulticlassClassificationMetrics> MeasureOf(string labelColumnName) => new(
        (context, scored) => context.MulticlassClassification.Evaluate(scored, labelColumnName),
        metrics => MulticlassMetricManager.Of(Settings.OptimizingMetric, metrics),
        MulticlassMetricManager.IsMaximized(Settings.OptimizingMetric));
}
