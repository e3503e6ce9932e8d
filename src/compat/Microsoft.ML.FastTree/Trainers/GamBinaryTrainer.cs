using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class GamBinaryTrainer : GamTrainerBase<
    GamBinaryTrainer.Options,
    BinaryPredictionTransformer<CalibratedModelParametersBase<GamBinaryModelParameters, PlattCalibrator>>,
    CalibratedModelParametersBase<GamBinaryModelParameters, PlattCalibrator>>
{
    internal GamBinaryTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.BooleanLabel(options.LabelColumnName))
    {
    }

    public BinaryPredictionTransformer<CalibratedModelParametersBase<GamBinaryModelParameters, PlattCalibrator>> Fit(
        IDataView trainData, IDataView validationData) => FitBoth(trainData, validationData);

    private protected override Objective CreateObjective(TreeRows rows) => new LogisticObjective(rows, slope: 1);

    private protected override StoppingMetric CreateMetric()
        => StoppingMetric.Distance(EarlyStoppingMetric.L2Norm, score => 1 / (1 + Math.Exp(-score)));

    private protected override CalibratedModelParametersBase<GamBinaryModelParameters, PlattCalibrator> MakeModel(
        ShapeFunction[] shapes, double bias)
        => new CalibratedModel<GamBinaryModelParameters, PlattCalibrator>(
            new GamBinaryModelParameters(shapes, bias), new PlattCalibrator(-1, 0));

    private protected override BinaryPredictionTransformer<CalibratedModelParametersBase<GamBinaryModelParameters, PlattCalibrator>>
        MakeTransformer(CalibratedModelParametersBase<GamBinaryModelParameters, PlattCalibrator> model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Binary(calibrated: true);
}
