using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed partial class SgdNonCalibratedTrainer : SgdBinaryTrainerBase<LinearBinaryModelParameters>
{
    internal SgdNonCalibratedTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, options.LossFunction)
    {
    }

    private protected override LinearBinaryModelParameters CreateModel(LinearBinaryModelParameters linear) => linear;

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Binary(calibrated: false);
}
