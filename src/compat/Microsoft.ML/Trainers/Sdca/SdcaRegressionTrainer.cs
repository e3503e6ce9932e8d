using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed partial class SdcaRegressionTrainer : SdcaTrainerBase<
    SdcaRegressionTrainer.Options, RegressionPredictionTransformer<LinearRegressionModelParameters>, LinearRegressionModelParameters>
{
    internal SdcaRegressionTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.SingleLabel(options.LabelColumnName))
    {
    }

    private protected override LinearRegressionModelParameters TrainModel(
        TrainingRows rows, SdcaSettings settings, DataViewSchema schema)
    {
        var weights = SdcaSolver.Solve(rows, TrainerOptions.LossFunction, settings);
        return new LinearRegressionModelParameters(weights.Values, weights.Bias);
    }

    private protected override RegressionPredictionTransformer<LinearRegressionModelParameters> MakeTransformer(
        LinearRegressionModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema) => ScoreShape.Regression();
}
