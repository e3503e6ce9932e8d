namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler SequentialLR(
                Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1) =>
                new impl.SequentialLR(optimizer, schedulers, milestones, last_epoch);

            public static partial class impl
            {
                /// <summary>One scheduler after the other: each milestone is the epoch at which the next takes over.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers;
                    private readonly int[] _milestones;
                    private int _epoch;

                    public SequentialLR(
                        Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1)
                        : base(optimizer)
                    {
                        _schedulers = [.. schedulers];
                        _milestones = [.. milestones];
                        _epoch = last_epoch + 1;
                        if (OptimizerOf(_schedulers) != optimizer)
                            throw new ArgumentException("All schedulers must belong to the same optimizer.", nameof(schedulers));
                        if (_milestones.Length != _schedulers.Length - 1)
                        {
                            throw new ArgumentException(
                                $"{_schedulers.Length} schedulers need {_schedulers.Length - 1} milestones, not {_milestones.Length}.",
                                nameof(milestones));
                        }

                        // Making the schedulers took their first steps, all at once.
                        foreach (var group in Groups)
                            group.LearningRate = group.InitialLearningRate;
                        foreach (var scheduler in _schedulers)
                            scheduler.Undo();
                        _schedulers[0].step();
                        Note();
                    }

                    public override void step()
                    {
                        _epoch++;
                        var current = _milestones.Count(milestone => milestone <= _epoch);
                        if (current > 0 && _milestones[current - 1] == _epoch)
                            _schedulers[current].step(0);
                        else
                            _schedulers[current].step();
                        Note();
                    }
                }
            }
        }
    }
}
