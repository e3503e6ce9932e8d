namespace Microsoft.ML.Trainers;

/// <summary>The hinge loss with its corner rounded off over <c>smoothingConstant</c>.</summary>
public sealed class SmoothedHingeLoss(float smoothingConstant = 1) : ISupportSdcaClassificationLoss
{
    public double Loss(float output, float label)
    {
        double below = 1 - (label > 0 ? output : -output);
        if (below <= 0)
            return 0;
        return below >= smoothingConstant ? below - (smoothingConstant / 2) : below * below / (2 * smoothingConstant);
    }

    public float Derivative(float output, float label)
    {
        var sign = label > 0 ? 1 : -1;
        var below = 1 - (sign * output);
        if (below <= 0)
            return 0;
        return below >= smoothingConstant ? -sign : -sign * below / smoothingConstant;
    }

    public float ComputeDualUpdateInvariant(float scaledFeaturesNormSquared) => 1 / (scaledFeaturesNormSquared + smoothingConstant);

    public float DualUpdate(float output, float label, float alpha, float invariant, int maxNumThreads)
    {
        var sign = label > 0 ? 1 : -1;
        var change = (1 - (sign * output) - (smoothingConstant * sign * alpha)) * invariant / Math.Max(1, maxNumThreads);
        return (sign * Math.Clamp(change + (sign * alpha), 0, 1)) - alpha;
    }

    public double DualLoss(float label, float dual)
    {
        double share = label > 0 ? dual : -dual;
        return share * (1 - (smoothingConstant * share / 2));
    }
}
