using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _shape;
        private readonly double _eps;
        private Parameter? _weight;
        private Parameter? _bias;

        internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, ScalarType? dtype)
            : base(nameof(LayerNorm))
        {
            _shape = normalized_shape;
            _eps = eps;
            if (!elementwise_affine)
                return;
            register_parameter("weight", _weight = new Parameter(ones(normalized_shape, dtype)));
            if (bias)
                register_parameter("bias", _bias = new Parameter(zeros(normalized_shape, dtype)));
        }

        public Parameter? weight
        {
            get => _weight;
            set => _weight = Replace("weight", value);
        }

        public Parameter? bias
        {
            get => _bias;
            set => _bias = Replace("bias", value);
        }

        public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, _shape, _weight, _bias, _eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            // Its arguments differ between releases of TorchSharp, so it is not public; nn.functional.layer_norm is.
            internal static Modules.LayerNorm LayerNorm(
                long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null,
                ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.LayerNorm(normalized_shape, eps, elementwise_affine, bias, dtype);
            }
        }
    }
}
