namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler ConstantLR(
                Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.ConstantLR(optimizer, factor, total_iters, last_epoch, verbose);

            public static partial class impl
            {
                public class ConstantLR(
                    Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false)
                    : LRScheduler(optimizer, last_epoch, verbose)
                {
                    private readonly double _factor = Share(factor, nameof(factor));

                    private protected override double Next(int group, double rate, double initial) =>
                        LastEpoch == 0 ? rate * _factor : LastEpoch != total_iters ? rate : _factor == 0 ? initial : rate / _factor;

                    private protected override double At(int group, double rate, double initial) =>
                        LastEpoch >= total_iters ? initial : initial * _factor;
                }
            }
        }
    }
}
