using Microsoft.ML.Calibrators;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

using Model = CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>;

public sealed partial class SgdCalibratedTrainer
    : SgdBinaryTrainerBase<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>
{
    internal SgdCalibratedTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, new LogLoss())
    {
    }

    // The score is the logit already.
    private protected override Model CreateModel(LinearBinaryModelParameters linear)
        => new CalibratedModel<LinearBinaryModelParameters, PlattCalibrator>(linear, new PlattCalibrator(slope: -1, offset: 0));

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Binary(calibrated: true);
}
