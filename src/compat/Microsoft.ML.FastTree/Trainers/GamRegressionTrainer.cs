using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class GamRegressionTrainer : GamTrainerBase<
    GamRegressionTrainer.Options,
    RegressionPredictionTransformer<GamRegressionModelParameters>,
    GamRegressionModelParameters>
{
    internal GamRegressionTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.SingleLabel(options.LabelColumnName))
    {
    }

    public RegressionPredictionTransformer<GamRegressionModelParameters> Fit(IDataView trainData, IDataView validationData)
        => FitBoth(trainData, validationData);

    private protected override Objective CreateObjective(TreeRows rows) => new SquaredObjective(rows);

    private protected override StoppingMetric CreateMetric()
        => StoppingMetric.Distance(
            Settings.PruningMetrics == 1 ? EarlyStoppingMetric.L1Norm : EarlyStoppingMetric.L2Norm, score => score);

    private protected override GamRegressionModelParameters MakeModel(ShapeFunction[] shapes, double bias) => new(shapes, bias);

    private protected override RegressionPredictionTransformer<GamRegressionModelParameters> MakeTransformer(
        GamRegressionModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema) => ScoreShape.Regression();
}
