using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

public abstract partial class LinearModelParameters : ModelParametersBase<float>, ICalculateFeatureContribution
{
    private readonly float[] _weights;

    private protected LinearModelParameters(float[] weights, float bias)
    {
        _weights = weights;
        Bias = bias;
    }

    public IReadOnlyList<float> Weights => _weights;

    public float Bias { get; protected set; }

    private protected sealed override Scorer<float> CreateScorer() => Score;

    /// <summary>What becomes of the linear score.</summary>
    private protected virtual float Finish(float score) => score;

    private void Score(in VBuffer<float> features, ref float score) => score = Finish(Bias + FeatureRow.Of(in features).Dot(_weights));
}
