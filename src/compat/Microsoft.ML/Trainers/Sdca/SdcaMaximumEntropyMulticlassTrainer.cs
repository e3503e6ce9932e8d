using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed partial class SdcaMaximumEntropyMulticlassTrainer : SdcaMulticlassTrainerBase<MaximumEntropyModelParameters>
{
    internal SdcaMaximumEntropyMulticlassTrainer(IHostEnvironment environment, Options options)
        : base(environment, options)
    {
    }

    private protected override SdcaWeights[] Solve(TrainingRows rows, int classCount, SdcaSettings settings)
        => SdcaSoftmaxSolver.Solve(rows, classCount, settings);

    private protected override MaximumEntropyModelParameters CreateModel(float[][] weights, float[] biases) => new(weights, biases);
}
