using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed partial class SdcaNonCalibratedMulticlassTrainer : SdcaMulticlassTrainerBase<LinearMulticlassModelParameters>
{
    private readonly ISupportSdcaClassificationLoss _loss;

    internal SdcaNonCalibratedMulticlassTrainer(IHostEnvironment environment, Options options)
        : base(environment, options) => _loss = options.Loss;

    private protected override SdcaWeights[] Solve(TrainingRows rows, int classCount, SdcaSettings settings)
        => SdcaMulticlassSolver.Solve(rows, classCount, _loss, settings);

    private protected override LinearMulticlassModelParameters CreateModel(float[][] weights, float[] biases) => new(weights, biases);
}
