using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastTreeBinaryTrainer : BoostingFastTreeTrainerBase<
    FastTreeBinaryTrainer.Options,
    BinaryPredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>>,
    CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>>
{
    internal FastTreeBinaryTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.BooleanLabel(options.LabelColumnName))
    {
    }

    // The probability is the sigmoid of the score times this.
    private double Slope => 2 * Settings.LearningRate;

    public BinaryPredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>> Fit(
        IDataView trainData, IDataView validationData) => FitBoth(trainData, validationData);

    private protected override Objective CreateObjective(TreeRows rows) => new LogisticObjective(rows, Slope);

    private protected override StoppingMetric CreateMetric()
        => StoppingMetric.Distance(Settings.EarlyStoppingMetric, score => 1 / (1 + Math.Exp(-Slope * score)));

    private protected override CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> MakeModel(
        RegressionTreeEnsemble ensemble, int featureCount)
        => new CalibratedModel<FastTreeBinaryModelParameters, PlattCalibrator>(
            new FastTreeBinaryModelParameters(ensemble, featureCount), new PlattCalibrator(-Slope, 0));

    private protected override BinaryPredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>>
        MakeTransformer(CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Binary(calibrated: true);
}
