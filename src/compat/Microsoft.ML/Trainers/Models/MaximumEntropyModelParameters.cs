using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

public sealed partial class MaximumEntropyModelParameters : LinearMulticlassModelParametersBase
{
    internal MaximumEntropyModelParameters(float[][] weights, float[] biases)
        : base(weights, biases)
    {
    }

    private protected override void Finish(Span<float> scores)
    {
        // Softmax, shifted by the maximum so that no exponential overflows.
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
        TensorPrimitives.SoftMax(scores, scores);
    }
}
