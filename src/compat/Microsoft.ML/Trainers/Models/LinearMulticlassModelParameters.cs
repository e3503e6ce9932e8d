namespace Microsoft.ML.Trainers;

public sealed partial class LinearMulticlassModelParameters : LinearMulticlassModelParametersBase
{
    internal LinearMulticlassModelParameters(float[][] weights, float[] biases)
        : base(weights, biases)
    {
    }

    private protected override void Finish(Span<float> scores)
    {
    }
}
