using System.Numerics;

namespace Microsoft.ML.Transforms;

/// <summary>One number that stands for the values of a slot; 0 if there were none.</summary>
internal abstract class SlotSummary<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public abstract T Result { get; }

    public static SlotSummary<T> Create(MissingValueReplacingEstimator.ReplacementMode mode) => mode switch
    {
        MissingValueReplacingEstimator.ReplacementMode.Mean => new Mean(),
        MissingValueReplacingEstimator.ReplacementMode.Minimum => new Extreme(T.Min),
        MissingValueReplacingEstimator.ReplacementMode.Maximum => new Extreme(T.Max),
        _ => new Mode(),
    };

    public abstract void Add(T value);

    private sealed class Mean : SlotSummary<T>
    {
        private double _sum;
        private long _count;

        public override T Result => _count == 0 ? T.Zero : T.CreateChecked(_sum / _count);

        public override void Add(T value)
        {
            _sum += double.CreateChecked(value);
            _count++;
        }
    }

    private sealed class Extreme(Func<T, T, T> choose) : SlotSummary<T>
    {
        private T? _extreme;

        public override T Result => _extreme ?? T.Zero;

        public override void Add(T value) => _extreme = _extreme is { } extreme ? choose(extreme, value) : value;
    }

    private sealed class Mode : SlotSummary<T>
    {
        private readonly Dictionary<T, long> _counts = [];
        private long _best;
        private T _mode;

        public override T Result => _mode;

        // Of values equally frequent the one that became so first wins.
        public override void Add(T value)
        {
            _counts.TryGetValue(value, out var count);
            _counts[value] = ++count;
            if (count > _best)
                (_best, _mode) = (count, value);
        }
    }
}
