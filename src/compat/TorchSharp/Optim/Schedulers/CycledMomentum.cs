using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>What schedules that move the momentum against the rate call so: a group's momentum, or else its first beta.</summary>
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
