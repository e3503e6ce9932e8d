namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler CyclicLR(
                Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1,
                impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true,
                double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false) =>
                new impl.CyclicLR(
                    optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum,
                    base_momentum, max_momentum, last_epoch, verbose);

            public static LRScheduler CyclicLR(
                Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000,
                int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1.0,
                Func<double, double>? scale_fn = null, impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle,
                bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null,
                int last_epoch = -1, bool verbose = false) =>
                new impl.CyclicLR(
                    optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum,
                    base_momentum, max_momentum, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>Up and down between two rates, the momentum the other way, the height scaled by cycle (Smith, 2017).</summary>
                public class CyclicLR(
                    Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000,
                    int step_size_down = -1, CyclicLR.Mode mode = CyclicLR.Mode.Triangular, double gamma = 1.0,
                    Func<double, double>? scale_fn = null, CyclicLR.ScaleMode scale_mode = CyclicLR.ScaleMode.Cycle,
                    bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null,
                    int last_epoch = -1, bool verbose = false)
                    : LRScheduler(optimizer, last_epoch, verbose)
                {
                    private double[] _lowest = [];
                    private double[] _highest = [];
                    private double[] _leastMomentum = [];
                    private double[] _mostMomentum = [];

                    public CyclicLR(
                        Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1,
                        Mode mode = Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null,
                        ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8,
                        double max_momentum = 0.9, int last_epoch = -1, bool verbose = false)
                        : this(
                            optimizer, optimizer.ParamGroups.Select(_ => base_lr), optimizer.ParamGroups.Select(_ => max_lr), step_size_up,
                            step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum,
                            optimizer.ParamGroups.Select(_ => base_momentum), optimizer.ParamGroups.Select(_ => max_momentum), last_epoch,
                            verbose)
                    {
                    }

                    public enum Mode
                    {
                        Triangular,
                        Triangular2,
                        ExpRange,
                    }

                    public enum ScaleMode
                    {
                        Cycle,
                        Iterations,
                    }

                    private protected override void Start()
                    {
                        _lowest = PerGroup(base_lr, nameof(base_lr));
                        _highest = PerGroup(max_lr, nameof(max_lr));
                        if (!cycle_momentum)
                            return;
                        CycledMomentum.Require(Groups);
                        _leastMomentum = PerGroup(base_momentum ?? Groups.Select(_ => 0.8), nameof(base_momentum));
                        _mostMomentum = PerGroup(max_momentum ?? Groups.Select(_ => 0.9), nameof(max_momentum));
                    }

                    private protected override double Next(int group, double rate, double initial)
                    {
                        double total = step_size_up + (step_size_down > 0 ? step_size_down : step_size_up);
                        var turn = step_size_up / total;
                        var cycle = Math.Floor(1 + LastEpoch / total);
                        var at = 1 + LastEpoch / total - cycle;
                        var height = (at <= turn ? at / turn : (at - 1) / (turn - 1)) * Scale(cycle);
                        if (cycle_momentum)
                        {
                            var (least, most) = (_leastMomentum[group], _mostMomentum[group]);
                            CycledMomentum.Set(Groups[group], most - (most - least) * height);
                        }

                        return _lowest[group] + (_highest[group] - _lowest[group]) * height;
                    }

                    private double Scale(double cycle) => (scale_fn, mode) switch
                    {
                        (not null, _) => scale_fn(scale_mode == ScaleMode.Cycle ? cycle : LastEpoch),
                        (_, Mode.Triangular) => 1,
                        (_, Mode.Triangular2) => 1 / Math.Pow(2, cycle - 1),
                        _ => Math.Pow(gamma, LastEpoch),
                    };
                }
            }
        }
    }
}
