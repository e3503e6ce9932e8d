namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler OneCycleLR(
                Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos,
                bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25,
                double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(
                    optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum,
                    max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);

            public static LRScheduler OneCycleLR(
                Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos,
                bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null,
                double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1,
                bool verbose = false) =>
                new impl.OneCycleLR(
                    optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum,
                    max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>Up to the highest rate, down to nearly nothing, the momentum the other way (Smith and Topin, 2017).</summary>
                public class OneCycleLR(
                    Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                    double pct_start = 0.3, OneCycleLR.AnnealStrategy anneal_strategy = OneCycleLR.AnnealStrategy.Cos,
                    bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null,
                    double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1,
                    bool verbose = false)
                    : LRScheduler(optimizer, last_epoch, verbose)
                {
                    private int _total;
                    private double[] _highest = [];
                    private double[] _leastMomentum = [];
                    private double[] _mostMomentum = [];

                    public OneCycleLR(
                        Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                        double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true,
                        double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25,
                        double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(
                            optimizer, optimizer.ParamGroups.Select(_ => max_lr), total_steps, epochs, steps_per_epoch, pct_start,
                            anneal_strategy, cycle_momentum, optimizer.ParamGroups.Select(_ => base_momentum),
                            optimizer.ParamGroups.Select(_ => max_momentum), div_factor, final_div_factor, three_phase, last_epoch, verbose)
                    {
                    }

                    public enum AnnealStrategy
                    {
                        Cos,
                        Linear,
                    }

                    private protected override void Start()
                    {
                        _total = total_steps > 0 ? total_steps
                            : epochs > 0 && steps_per_epoch > 0 ? epochs * steps_per_epoch
                            : throw new ArgumentException(
                                "You must define either total_steps OR (epochs AND steps_per_epoch)", nameof(total_steps));
                        if (pct_start is not (>= 0 and <= 1))
                            throw new ArgumentOutOfRangeException(nameof(pct_start), pct_start, "pct_start must be between 0 and 1.");
                        _highest = PerGroup(max_lr, nameof(max_lr));
                        for (var i = 0; i < Groups.Length; i++)
                            Groups[i].InitialLearningRate = _highest[i] / div_factor;
                        if (!cycle_momentum)
                            return;
                        CycledMomentum.Require(Groups);
                        _leastMomentum = PerGroup(base_momentum ?? Groups.Select(_ => 0.85), nameof(base_momentum));
                        _mostMomentum = PerGroup(max_momentum ?? Groups.Select(_ => 0.95), nameof(max_momentum));
                    }

                    private protected override double Next(int group, double rate, double initial)
                    {
                        if (LastEpoch > _total)
                        {
                            throw new InvalidOperationException(
                                $"Tried to step {LastEpoch + 1} times. The specified number of total steps is {_total}");
                        }

                        var top = pct_start * _total - 1;
                        var down = three_phase ? 2 * top : _total - 1;
                        var (highest, lowest) = (_highest[group], initial / final_div_factor);
                        var (phase, share) = LastEpoch <= top ? (0, Part(LastEpoch, top))
                            : LastEpoch <= down || !three_phase ? (1, Part(LastEpoch - top, down - top))
                            : (2, Part(LastEpoch - down, _total - 1 - down));
                        if (cycle_momentum)
                        {
                            var (least, most) = (_leastMomentum[group], _mostMomentum[group]);
                            var momentum = phase == 0 ? Between(most, least, share) : phase == 1 ? Between(least, most, share) : most;
                            CycledMomentum.Set(Groups[group], momentum);
                        }

                        return phase switch
                        {
                            0 => Between(initial, highest, share),
                            1 => Between(highest, three_phase ? initial : lowest, share),
                            _ => Between(initial, lowest, share),
                        };
                    }

                    // A phase of no length is over at once.
                    private static double Part(double gone, double length) => length == 0 ? 1 : gone / length;

                    private double Between(double start, double end, double share) => anneal_strategy == AnnealStrategy.Cos
                        ? end + (start - end) / 2 * (Math.Cos(Math.PI * share) + 1)
                        : start + (end - start) * share;
                }
            }
        }
    }
}
