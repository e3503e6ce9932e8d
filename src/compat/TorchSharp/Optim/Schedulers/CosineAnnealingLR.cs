namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler CosineAnnealingLR(
                Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>A cosine wave: down to eta_min in T_max steps, and up again (Loshchilov and Hutter, 2017).</summary>
                public class CosineAnnealingLR(
                    Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false)
                    : LRScheduler(optimizer, last_epoch, verbose)
                {
                    private protected override double Next(int group, double rate, double initial)
                    {
                        if (LastEpoch == 0)
                            return rate;
                        if (IsFirstStep)
                            return At(group, rate, initial);
                        // Coming from the lowest point there is nothing left to scale.
                        if ((LastEpoch - 1 - T_max) % (2 * T_max) == 0)
                            return rate + (initial - eta_min) * (1 - Math.Cos(Math.PI / T_max)) / 2;
                        return Height(LastEpoch) / Height(LastEpoch - 1) * (rate - eta_min) + eta_min;
                    }

                    private protected override double At(int group, double rate, double initial) =>
                        eta_min + (initial - eta_min) * Height(LastEpoch) / 2;

                    private double Height(int epoch) => 1 + Math.Cos(Math.PI * epoch / T_max);
                }
            }
        }
    }
}
