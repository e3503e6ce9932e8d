namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) => new impl.ChainedLR(schedulers);

            public static partial class impl
            {
                /// <summary>Takes a step of every scheduler at each step of its own.</summary>
                public class ChainedLR : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers;

                    public ChainedLR(IEnumerable<LRScheduler> schedulers)
                        : this([.. schedulers])
                    {
                    }

                    private ChainedLR(LRScheduler[] schedulers)
                        : base(OptimizerOf(schedulers)) => _schedulers = schedulers;

                    public override void step()
                    {
                        foreach (var scheduler in _schedulers)
                            scheduler.step();
                        Note();
                    }
                }

                private static Optimizer OptimizerOf(LRScheduler[] schedulers)
                {
                    if (schedulers.Length == 0)
                        throw new ArgumentException("There has to be a scheduler at least.", nameof(schedulers));
                    return Array.TrueForAll(schedulers, scheduler => scheduler.Optimizer == schedulers[0].Optimizer)
                        ? schedulers[0].Optimizer
                        : throw new ArgumentException("All schedulers must belong to the same optimizer.", nameof(schedulers));
                }
            }
        }
    }
}
