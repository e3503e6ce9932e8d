namespace Microsoft.ML.Trainers;

/// <summary>A linear function of the features.</summary>
internal sealed class LinearPart(float[] weights, float bias)
{
    public float[] Weights => weights;

    public float Bias { get; set; } = bias;

    public float Score(FeatureRow features) => Bias + features.Dot(weights);
}
