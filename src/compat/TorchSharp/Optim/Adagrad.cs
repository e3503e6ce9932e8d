using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class Adagrad : OptimizerHelper
{
    public Adagrad(
        IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1e-10)
        : this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps)
    {
    }

    public Adagrad(
        IEnumerable<ParamGroup> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1e-10)
        : base(new ParamGroup([], lr, lr_decay, weight_decay, initial_accumulator_value, eps), parameters)
    {
    }

    private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State(parameter,
    (Options)options);

    private protected override void Update(GroupStep group)
    {
        var o = (Options)group.Group.Options;
        group.Run(Algorithm.Adagrad, 0b1, o.LearningRate!.Value, o.lr_decay!.Value, o.weight_decay!.Value, o.eps!.Value);
    }

    public class Options : OptimizerOptions
    {
        public double? lr_decay;
        public double? weight_decay;
        public double? initial_accumulator_value;
        public double? eps;
    }

    public class ParamGroup : ParamGroup<Options>
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
            IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10)
            : base(parameters, new Options
            {
                LearningRate = lr,
                lr_decay = lr_decay,
                weight_decay = weight_decay,
                initial_accumulator_value = initial_accumulator_value,
                eps = eps,
            })
        {
        }
    }

    public class State : OptimizerState
    {
        public long step;
        public Tensor? sum;

        internal State(Parameter parameter, Options options)
            : base(parameter) => Fill(0, options.initial_accumulator_value!.Value);

        internal override ref long Step => ref step;
        internal override ref Tensor? this[int slot] => ref slot == 0 ? ref sum : ref base[slot];
    }
}
