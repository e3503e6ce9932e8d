namespace Microsoft.ML.Trainers;

public sealed class SquaredLoss : ISupportSdcaRegressionLoss
{
    public double Loss(float output, float label) => ((double)output - label) * ((double)output - label);

    public float Derivative(float output, float label) => 2 * (output - label);

    public float ComputeDualUpdateInvariant(float scaledFeaturesNormSquared) => 1 / (0.5f + scaledFeaturesNormSquared);

    public float DualUpdate(float output, float label, float dual, float invariant, int maxNumThreads)
        => (label - output - (0.5f * dual)) * invariant / Math.Max(1, maxNumThreads);

    public double DualLoss(float label, float dual) => dual * (label - (0.25 * dual));
}
