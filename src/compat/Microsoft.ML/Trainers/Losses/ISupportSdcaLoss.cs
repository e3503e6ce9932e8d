namespace Microsoft.ML.Trainers;

/// <summary>
/// A loss whose dual can be maximized along one coordinate. A dual is minus the derivative of the loss at the optimum;
/// the squared norm of the features is scaled by weight / (l2 * number of rows).
/// </summary>
public interface ISupportSdcaLoss : IScalarLoss
{
    float ComputeDualUpdateInvariant(float scaledFeaturesNormSquared);

    float DualUpdate(float output, float label, float dual, float invariant, int maxNumThreads);

    double DualLoss(float label, float dual);
}
