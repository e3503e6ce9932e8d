namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler MultiStepLR(
                Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.MultiStepLR(optimizer, milestones, gamma, last_epoch, verbose);

            public static partial class impl
            {
                public class MultiStepLR(
                    Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                    : LRScheduler(optimizer, last_epoch, verbose)
                {
                    private protected override double Next(int group, double rate, double initial) =>
                        rate * Math.Pow(gamma, milestones.Count(epoch => epoch == LastEpoch));

                    private protected override double At(int group, double rate, double initial) =>
                        initial * Math.Pow(gamma, milestones.Count(epoch => epoch <= LastEpoch));
                }
            }
        }
    }
}
