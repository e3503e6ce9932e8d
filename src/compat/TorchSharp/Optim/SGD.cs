using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class SGD : OptimizerHelper, optim.IMomentum
{
    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    public SGD(
        IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : base(new ParamGroup([], lr, momentum, dampening, weight_decay, nesterov, maximize), parameters)
    {
        if (nesterov && (momentum == 0 || dampening != 0))
            throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening", nameof(nesterov));
    }

    public double Momentum
    {
        get => AllMomentum;
        set => AllMomentum = value;
    }

    private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State(parameter);

    private protected override void Update(GroupStep group)
    {
        var o = (Options)group.Group.Options;
        group.Run(
            Algorithm.Sgd, o.momentum != 0 ? 0b1u : 0, o.LearningRate!.Value, o.momentum!.Value, o.dampening!.Value, o.weight_decay!.Value,
            o.nesterov!.Value ? 1 : 0, o.maximize!.Value ? 1 : 0);
        // A momentum that is switched on later starts afresh.
        if (o.momentum == 0)
            foreach (var state in group.States)
                state.Step = 0;
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
        public ParamGroup()
            : base([], new Options())
        {
        }

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

        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
        }
    }

    public class State : OptimizerState
    {
        public Tensor? momentum_buffer;

        // Updates with momentum: the first takes the gradient whole, undampened.
        private long _step;

        internal State(Parameter parameter)
            : base(parameter)
        {
        }

        internal override ref long Step => ref _step;
        internal override ref Tensor? this[int slot] => ref slot == 0 ? ref momentum_buffer : ref base[slot];
    }
}
