namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler StepLR(
                Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.StepLR(optimizer, step_size, gamma, last_epoch, verbose);

            public static partial class impl
            {
                public class StepLR(
                    Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                    : LRScheduler(optimizer, last_epoch, verbose)
                {
                    private protected override double Next(int group, double rate, double initial) =>
                        LastEpoch > 0 && LastEpoch % step_size == 0 ? rate * gamma : rate;

                    private protected override double At(int group, double rate, double initial) =>
                        initial * Math.Pow(gamma, LastEpoch / step_size);
                }
            }
        }
    }
}
