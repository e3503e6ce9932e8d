namespace Microsoft.ML.Trainers;

/// <summary>The weights that online training starts from.</summary>
internal sealed record LinearStart(float[] Weights, float Bias)
{
    /// <summary>Those of the model; without one, random ones up to half of the diameter away from 0.</summary>
    public static LinearStart Create(int featureCount, LinearModelParameters? model, float diameter, Random random)
    {
        if (model is null)
        {
            var weights = new float[featureCount];
            for (var i = 0; i < weights.Length && diameter > 0; i++)
                weights[i] = diameter * (random.NextSingle() - 0.5f);
            return new(weights, diameter > 0 ? diameter * (random.NextSingle() - 0.5f) : 0);
        }

        return model.Weights.Count == featureCount
            ? new([.. model.Weights], model.Bias)
            : throw new InvalidOperationException(
                $"The model to start from has {model.Weights.Count} weights, but the rows have {featureCount} features");
    }
}
