using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed partial class LbfgsPoissonRegressionTrainer : LbfgsTrainerBase<
    LbfgsPoissonRegressionTrainer.Options,
    RegressionPredictionTransformer<PoissonRegressionModelParameters>,
    PoissonRegressionModelParameters>
{
    internal LbfgsPoissonRegressionTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.SingleLabel(options.LabelColumnName))
    {
    }

    public RegressionPredictionTransformer<PoissonRegressionModelParameters> Fit(
        IDataView trainData, LinearModelParameters linearModel)
    {
        ArgumentNullException.ThrowIfNull(linearModel);
        return Fit(trainData, (data, channel) => TrainModel(data, channel, [linearModel.Bias, .. linearModel.Weights]));
    }

    private protected override IObjective CreateObjective(TrainingRows rows, DataViewSchema schema)
    {
        foreach (var label in rows.Labels)
        {
            if (label < 0)
            {
                throw new InvalidOperationException(
                    $"Column '{LabelColumn.Name}' has the negative label {label}, but Poisson regression needs labels of 0 or above");
            }
        }

        return new PoissonObjective(rows);
    }

    private protected override PoissonRegressionModelParameters CreateModel(float[] parameters, int featureCount)
        => new(parameters[1..], parameters[0]);

    private protected override RegressionPredictionTransformer<PoissonRegressionModelParameters> MakeTransformer(
        PoissonRegressionModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema) => ScoreShape.Regression();
}
