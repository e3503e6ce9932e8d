using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
    {
        private Parameter _weight;
        private Parameter? _bias;

        internal Bilinear(long in1Features, long in2Features, long outputSize, bool hasBias, ScalarType? dtype)
            : base(nameof(Bilinear))
        {
            if (in1Features <= 0)
                throw new ArgumentException($"Bilinear needs at least one feature of the first input, not {in1Features}.");
            var bound = 1 / Math.Sqrt(in1Features);
            _weight = new Parameter(empty([outputSize, in1Features, in2Features], dtype));
            nn.init.uniform_(_weight, -bound, bound);
            register_parameter("weight", _weight);
            if (!hasBias)
                return;
            _bias = new Parameter(empty([outputSize], dtype));
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

        public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.bilinear(input1, input2, _weight, _bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Bilinear Bilinear(
                long in1Features, long in2Features, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.Bilinear(in1Features, in2Features, outputSize, hasBias, dtype);
            }
        }
    }
}
