namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The momentum of a group, or else its first beta, for schedules that move it against the rate.</summary>
            private static class CycledMomentum
            {
                internal static void Require(ILearningRateController[] groups)
                {
                    if (!Array.TrueForAll(groups, group => group is IMomentum or IBetas))
                        throw new ArgumentException("optimizer must support momentum with `cycle_momentum` option enabled", "optimizer");
                }

                internal static void Set(ILearningRateController group, double value)
                {
                    if (group is IMomentum momentum)
                        momentum.Momentum = value;
                    else if (group is IBetas betas)
                        betas.Betas = (value, betas.Betas.Item2);
                }
            }
        }
    }
}
