using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class AdamW : OptimizerHelper, optim.IBetas
{
    private readonly Options _defaults;

    public AdamW(
        IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.01, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup(parameters)], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    public AdamW(
        IEnumerable<ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.01, bool amsgrad = false, bool maximize = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lr);
        if (beta1 is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(beta1), beta1, "A beta must be at least 0 and below 1.");
        if (beta2 is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(beta2), beta2, "A beta must be at least 0 and below 1.");
        ArgumentOutOfRangeException.ThrowIfNegative(eps);
        ArgumentOutOfRangeException.ThrowIfNegative(weight_decay);
        _defaults = new Options
        {
            LearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
            amsgrad = amsgrad,
            maximize = maximize,
        };
        foreach (var group in parameters)
            add_param_group(group);
    }

    public (double, double) Betas
    {
        get => (_defaults.beta1!.Value, _defaults.beta2!.Value);
        set
        {
            (_defaults.beta1, _defaults.beta2) = value;
            foreach (var slots in Groups)
                ((ParamGroup)slots.Group).Betas = value;
        }
    }

    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var group = (ParamGroup)param_group;
        var options = group.Options;
        options.LearningRate ??= _defaults.LearningRate;
        options.beta1 ??= _defaults.beta1;
        options.beta2 ??= _defaults.beta2;
        options.eps ??= _defaults.eps;
        options.weight_decay ??= _defaults.weight_decay;
        options.amsgrad ??= _defaults.amsgrad;
        options.maximize ??= _defaults.maximize;
        Add(group);
    }

    private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State(
        ZerosFor(parameter), ZerosFor(parameter), ((Options)options).amsgrad!.Value ? ZerosFor(parameter) : null);

    private protected override unsafe void Update(Slots slots)
    {
        var o = (Options)slots.Group.Options;
        for (var i = 0; i < slots.States.Length; i++)
        {
            var state = (State)slots.States[i];
            slots.First[i] = state.exp_avg.Handle;
            slots.Second[i] = state.exp_avg_sq.Handle;
            slots.Third[i] = state.max_exp_avg_sq?.Handle ?? 0;
            slots.Steps[i] = state.step;
        }

        fixed (nint* parameters = slots.Handles, first = slots.First, second = slots.Second, largest = slots.Third)
        fixed (long* steps = slots.Steps)
        {
            Shim.Check(Shim.shim_adam(
                parameters, first, second, largest, steps, slots.Handles.Length, o.LearningRate!.Value, o.beta1!.Value, o.beta2!.Value,
                o.eps!.Value, o.weight_decay!.Value, 1, o.maximize!.Value ? 1 : 0));
        }

        for (var i = 0; i < slots.States.Length; i++)
            ((State)slots.States[i]).step = slots.Steps[i];
    }

    private protected override void CopyOptions(OptimizerOptions from, OptimizerOptions to)
    {
        base.CopyOptions(from, to);
        var (source, target) = ((Options)from, (Options)to);
        target.beta1 = source.beta1;
        target.beta2 = source.beta2;
        target.eps = source.eps;
        target.weight_decay = source.weight_decay;
        target.amsgrad = source.amsgrad;
        target.maximize = source.maximize;
    }

    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? weight_decay;
        public double? eps;
        public bool? amsgrad;
        public bool? maximize;
    }

    public class ParamGroup : ParamGroup<Options>, optim.IBetas
    {
        public ParamGroup() => Options = new Options();

        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0.01, bool amsgrad = false, bool maximize = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                amsgrad = amsgrad,
                maximize = maximize,
            })
        {
        }

        internal ParamGroup(IEnumerable<Parameter> parameters)
            : base(parameters, new Options())
        {
        }

        public (double, double) Betas
        {
            get => (Options.beta1!.Value, Options.beta2!.Value);
            set => (Options.beta1, Options.beta2) = value;
        }
    }

    public class State : OptimizerState, IDisposable
    {
        public long step;
        public Tensor exp_avg;
        public Tensor exp_avg_sq;
        public Tensor? max_exp_avg_sq;

        internal State(Tensor first, Tensor second, Tensor? largest)
        {
            exp_avg = first;
            exp_avg_sq = second;
            max_exp_avg_sq = largest;
        }

        public void Dispose()
        {
            exp_avg.Dispose();
            exp_avg_sq.Dispose();
            max_exp_avg_sq?.Dispose();
        }

        internal override void CopyFrom(OptimizerState other)
        {
            var source = (State)other;
            step = source.step;
            exp_avg.copy_(source.exp_avg);
            exp_avg_sq.copy_(source.exp_avg_sq);
            if (source.max_exp_avg_sq is { } largest)
                (max_exp_avg_sq ??= largest.clone().DetachFromDisposeScope()).copy_(largest);
        }

        internal override void Free() => Dispose();
    }
}
