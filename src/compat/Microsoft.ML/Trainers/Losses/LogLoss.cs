namespace Microsoft.ML.Trainers;

public sealed class LogLoss : ISupportSdcaClassificationLoss
{
    private const int MaximumSteps = 20;
    private const double Smallest = 1e-12;

    public double Loss(float output, float label)
    {
        double margin = label > 0 ? output : -output;
        return Math.Log(1 + Math.Exp(-Math.Abs(margin))) + Math.Max(-margin, 0);
    }

    public float Derivative(float output, float label)
    {
        var margin = label > 0 ? output : -output;
        return (float)((label > 0 ? -1 : 1) / (1 + Math.Exp(margin)));
    }

    public float ComputeDualUpdateInvariant(float scaledFeaturesNormSquared) => scaledFeaturesNormSquared;

    // The maximum has no closed form. In the logit of the dual, Newton's method cannot leave the range of the dual.
    public float DualUpdate(float output, float label, float dual, float invariant, int maxNumThreads)
    {
        var sign = label > 0 ? 1 : -1;
        double margin = sign * output, start = sign * dual, low = 0, high = 1, share = Math.Clamp(start, 1e-3, 1 - 1e-3);
        for (var step = 0; step < MaximumSteps; step++)
        {
            var slope = Math.Log((1 - share) / share) - margin - ((share - start) * invariant);
            if (slope > 0)
                low = share;
            else
                high = share;
            var change = slope / ((1 / (share * (1 - share))) + invariant);
            var next = share + change;
            if (!(next > low && next < high))
                next = (low + high) / 2;
            if (Math.Abs(next - share) <= 1e-6 * share * (1 - share))
                break;
            share = Math.Clamp(next, Smallest, 1 - Smallest);
        }

        return (float)(sign * (share - start)) / Math.Max(1, maxNumThreads);
    }

    public double DualLoss(float label, float dual)
    {
        var share = Math.Clamp(label > 0 ? (double)dual : -(double)dual, Smallest, 1 - Smallest);
        return -((share * Math.Log(share)) + ((1 - share) * Math.Log(1 - share)));
    }
}
