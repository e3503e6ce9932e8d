using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public class Linear : nn.Module<Tensor, Tensor>
    {
        private Parameter _weight;
        private Parameter? _bias;

        internal Linear(long inputSize, long outputSize, bool hasBias, ScalarType? dtype)
            : base(nameof(Linear))
        {
            _weight = new Parameter(empty([outputSize, inputSize], dtype));
            nn.init.kaiming_uniform_(_weight, Math.Sqrt(5));
            register_parameter("weight", _weight);
            if (!hasBias)
                return;
            _bias = new Parameter(empty([outputSize], dtype));
            var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
            nn.init.uniform_(_bias, -bound, bound);
            register_parameter("bias", _bias);
        }

        public Parameter weight
        {
            get => _weight;
            set => _weight = Replace("weight", value)!;
        }

        public Parameter? bias
        {
            get => _bias;
            set => _bias = Replace("bias", value);
        }

        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, _weight, _bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Linear Linear(
                long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.Linear(inputSize, outputSize, hasBias, dtype);
            }
        }
    }
}
