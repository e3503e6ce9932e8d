namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler LinearLR(
                Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1,
                bool verbose = false) =>
                new impl.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch, verbose);

            public static partial class impl
            {
                public class LinearLR(
                    Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1,
                    bool verbose = false)
                    : LRScheduler(optimizer, last_epoch, verbose)
                {
                    private readonly double _start = Share(start_factor, nameof(start_factor));
                    private readonly double _end = Share(end_factor, nameof(end_factor));

                    private protected override double Next(int group, double rate, double initial) => LastEpoch switch
                    {
                        0 => rate * _start,
                        _ when LastEpoch > total_iters => rate,
                        // Of nothing there is no part to take.
                        _ when Factor(LastEpoch - 1) == 0 => initial * Factor(LastEpoch),
                        _ => rate * (Factor(LastEpoch) / Factor(LastEpoch - 1)),
                    };

                    private protected override double At(int group, double rate, double initial) =>
                        initial * Factor(Math.Min(LastEpoch, total_iters));

                    private double Factor(int epoch) => _start + (_end - _start) * epoch / total_iters;
                }
            }
        }
    }
}
