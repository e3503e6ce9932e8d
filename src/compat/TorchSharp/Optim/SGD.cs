using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class SGD : OptimizerHelper, optim.IMomentum
{
    private readonly Options _defaults;

    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : this([new ParamGroup(parameters)], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    public SGD(
        IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lr);
        ArgumentOutOfRangeException.ThrowIfNegative(momentum);
        ArgumentOutOfRangeException.ThrowIfNegative(weight_decay);
        if (nesterov && (momentum == 0 || dampening != 0))
            throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening", nameof(nesterov));
        _defaults = new Options
        {
            LearningRate = lr,
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
            maximize = maximize,
        };
        foreach (var group in parameters)
            add_param_group(group);
    }

    public double Momentum
    {
        get => _defaults.momentum!.Value;
        set
        {
            _defaults.momentum = value;
            foreach (var slots in Groups)
                ((ParamGroup)slots.Group).Momentum = value;
        }
    }

    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var group = (ParamGroup)param_group;
        var options = group.Options;
        options.LearningRate ??= _defaults.LearningRate;
        options.momentum ??= _defaults.momentum;
        options.dampening ??= _defaults.dampening;
        options.weight_decay ??= _defaults.weight_decay;
        options.nesterov ??= _defaults.nesterov;
        options.maximize ??= _defaults.maximize;
        Add(group);
    }

    private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State();

    private protected override unsafe void Update(Slots slots)
    {
        var o = (Options)slots.Group.Options;
        var remembers = o.momentum != 0;
        if (remembers)
        {
            for (var i = 0; i < slots.States.Length; i++)
            {
                var state = (State)slots.States[i];
                slots.Steps[i] = state.Started ? 1 : 0;
                slots.First[i] = (state.momentum_buffer ??= ZerosFor(slots.Parameters[i])).Handle;
            }
        }

        fixed (nint* parameters = slots.Handles, buffers = slots.First)
        fixed (long* started = slots.Steps)
        {
            Shim.Check(Shim.shim_sgd(
                parameters, remembers ? buffers : null, started, slots.Handles.Length, o.LearningRate!.Value, o.momentum!.Value,
                o.dampening!.Value, o.weight_decay!.Value, o.nesterov!.Value ? 1 : 0, o.maximize!.Value ? 1 : 0));
        }

        if (remembers)
            for (var i = 0; i < slots.States.Length; i++)
                ((State)slots.States[i]).Started = slots.Steps[i] != 0;
    }

    private protected override void CopyOptions(OptimizerOptions from, OptimizerOptions to)
    {
        base.CopyOptions(from, to);
        var (source, target) = ((Options)from, (Options)to);
        target.momentum = source.momentum;
        target.dampening = source.dampening;
        target.weight_decay = source.weight_decay;
        target.nesterov = source.nesterov;
        target.maximize = source.maximize;
    }

    public class Options : OptimizerOptions
    {
        public double? momentum;
        public double? dampening;
        public double? weight_decay;
        public bool? nesterov;
        public bool? maximize;
    }

    public class ParamGroup : ParamGroup<Options>, optim.IMomentum
    {
        public ParamGroup() => Options = new Options();

        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                momentum = momentum,
                dampening = dampening,
                weight_decay = weight_decay,
                nesterov = nesterov,
                maximize = maximize,
            })
        {
        }

        internal ParamGroup(IEnumerable<Parameter> parameters)
            : base(parameters, new Options())
        {
        }

        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
        }
    }

    public class State : OptimizerState, IDisposable
    {
        public Tensor? momentum_buffer;

        internal State()
        {
        }

        /// <summary>Whether the buffer holds a gradient yet: the first is taken whole, undampened.</summary>
        internal bool Started { get; set; }

        public void Dispose() => momentum_buffer?.Dispose();

        internal override void CopyFrom(OptimizerState other)
        {
            var source = (State)other;
            Started = source.Started;
            if (source.momentum_buffer is { } buffer)
                (momentum_buffer ??= buffer.clone().DetachFromDisposeScope()).copy_(buffer);
        }

        internal override void Free() => Dispose();
    }
}
