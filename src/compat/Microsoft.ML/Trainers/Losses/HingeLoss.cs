namespace Microsoft.ML.Trainers;

public sealed class HingeLoss(float margin = 1) : ISupportSdcaClassificationLoss
{
    public double Loss(float output, float label) => Math.Max(0, margin - (label > 0 ? output : -output));

    public float Derivative(float output, float label)
    {
        var sign = label > 0 ? 1 : -1;
        return sign * output < margin ? -sign : 0;
    }

    public float ComputeDualUpdateInvariant(float scaledFeaturesNormSquared) => 1 / scaledFeaturesNormSquared;

    public float DualUpdate(float output, float label, float alpha, float invariant, int maxNumThreads)
    {
        var sign = label > 0 ? 1 : -1;
        var share = ((margin - (sign * output)) * invariant / Math.Max(1, maxNumThreads)) + (sign * alpha);
        return (sign * Math.Clamp(share, 0, 1)) - alpha;
    }

    public double DualLoss(float label, float dual) => margin * (label > 0 ? dual : -dual);
}
