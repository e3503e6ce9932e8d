using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

public sealed class RegressionExperiment : ExperimentBase<RegressionMetrics, RegressionExperimentSettings>
{
    internal RegressionExperiment(MLContext context, RegressionExperimentSettings settings)
        : base(context, settings)
    {
    }

    private protected override SweepablePipeline AppendTrainers(SweepablePipeline pipeline, ColumnInformation columns)
    {
        var used = Settings.Trainers;
        return pipeline.Append(Context.Auto().Regression(
            columns.LabelColumnName,
            FeaturesColumn,
            columns.ExampleWeightColumnName,
            useFastForest: used.Contains(RegressionTrainer.FastForest),
            useLgbm: used.Contains(RegressionTrainer.LightGbm),
            useFastTree: used.Contains(RegressionTrainer.FastTree),
            useLbfgsPoissonRegression: used.Contains(RegressionTrainer.LbfgsPoissonRegression),
            useSdca: used.Contains(RegressionTrainer.StochasticDualCoordinateAscent)));
    }

    private protected override TaskMeasure<RegressionMetrics> MeasureOf(string labelColumnName) => new(
        (context, scored) => context.Regression.Evaluate(scored, labelColumnName),
        metrics => RegressionMetricManager.Of(Settings.OptimizingMetric, metrics),
        Settings.OptimizingMetric == RegressionMetric.RSquared);
}
