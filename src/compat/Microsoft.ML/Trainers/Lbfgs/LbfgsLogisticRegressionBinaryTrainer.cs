using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

using Model = CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>;

public sealed partial class LbfgsLogisticRegressionBinaryTrainer : LbfgsTrainerBase<
    LbfgsLogisticRegressionBinaryTrainer.Options,
    BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>,
    CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>
{
    internal LbfgsLogisticRegressionBinaryTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.BooleanLabel(options.LabelColumnName))
    {
    }

    public BinaryPredictionTransformer<Model> Fit(IDataView trainData, LinearModelParameters modelParameters)
    {
        ArgumentNullException.ThrowIfNull(modelParameters);
        return Fit(trainData, (data, channel) => TrainModel(data, channel, [modelParameters.Bias, .. modelParameters.Weights]));
    }

    private protected override IObjective CreateObjective(TrainingRows rows, DataViewSchema schema) => new LogisticObjective(rows);

    // The score is the logit already.
    private protected override Model CreateModel(float[] parameters, int featureCount)
        => new CalibratedModel<LinearBinaryModelParameters, PlattCalibrator>(
            new LinearBinaryModelParameters(parameters[1..], parameters[0]), new PlattCalibrator(slope: -1, offset: 0));

    private protected override BinaryPredictionTransformer<Model> MakeTransformer(Model model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Binary(calibrated: true);
}
