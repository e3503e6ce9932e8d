namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler ReduceLROnPlateau(
                Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false) =>
                new impl.ReduceLROnPlateau(
                    optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);

            public static partial class impl
            {
                /// <summary>Lowers the learning rates when a metric has not become better for longer than patience.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool _falls;
                    private readonly bool _isRelative;
                    private readonly double _factor;
                    private readonly int _patience;
                    private readonly double _threshold;
                    private readonly int _cooldown;
                    private readonly double[] _least;
                    private readonly double _epsilon;
                    private readonly bool _verbose;

                    private double _best;
                    private int _wait;
                    private int _rest;
                    private int _epoch;

                    public ReduceLROnPlateau(
                        Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                        string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8,
                        bool verbose = false)
                        : base(optimizer)
                    {
                        if (factor >= 1)
                            throw new ArgumentException("Factor should be < 1.0", nameof(factor));
                        _falls = mode switch
                        {
                            "min" => true,
                            "max" => false,
                            _ => throw new ArgumentException($"mode {mode} is unknown!", nameof(mode)),
                        };
                        _isRelative = threshold_mode switch
                        {
                            "rel" => true,
                            "abs" => false,
                            _ => throw new ArgumentException($"threshold mode {threshold_mode} is unknown!", nameof(threshold_mode)),
                        };
                        (_factor, _patience, _threshold, _cooldown) = (factor, patience, threshold, cooldown);
                        (_epsilon, _verbose) = (eps, verbose);
                        _least = min_lr switch
                        {
                            null => new double[Groups.Length],
                            [var single] => Array.ConvertAll(Groups, _ => single),
                            _ => PerGroup(min_lr, nameof(min_lr)),
                        };
                        _best = _falls ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    public override void step() => throw new InvalidOperationException("ReduceLROnPlateau needs the metric: step(metric).");

                    public override void step(int? epoch) => step();

                    public override void step(double current, int? epoch = null)
                    {
                        _epoch = epoch ?? _epoch + 1;
                        _wait = IsBetter(current) ? 0 : _wait + 1;
                        if (_wait == 0)
                            _best = current;
                        if (_rest > 0)
                            (_rest, _wait) = (_rest - 1, 0);
                        if (_wait > _patience)
                        {
                            Reduce();
                            (_rest, _wait) = (_cooldown, 0);
                        }

                        Note();
                    }

                    private bool IsBetter(double value)
                    {
                        var margin = _isRelative ? _best * _threshold : _threshold;
                        // Nothing is worse than the first value there is, also by a relative margin of infinity.
                        if (double.IsInfinity(_best))
                            return _falls ? value < _best : value > _best;
                        return _falls ? value < _best - margin : value > _best + margin;
                    }

                    private void Reduce()
                    {
                        for (var i = 0; i < Groups.Length; i++)
                        {
                            var before = Groups[i].LearningRate;
                            var after = Math.Max(before * _factor, _least[i]);
                            if (before - after <= _epsilon)
                                continue;
                            Groups[i].LearningRate = after;
                            if (_verbose)
                                Console.WriteLine($"Epoch {_epoch}: reducing learning rate of group {i} to {after:e4}.");
                        }
                    }
                }
            }
        }
    }
}
