using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class GroupNorm : nn.Module<Tensor, Tensor>
    {
        private readonly long _groups;
        private readonly double _eps;
        private Parameter? _weight;
        private Parameter? _bias;

        internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, ScalarType? dtype)
            : base(nameof(GroupNorm))
        {
            if (num_groups <= 0 || num_channels % num_groups != 0)
                throw new ArgumentException($"num_channels ({num_channels}) must be divisible by num_groups ({num_groups}).");
            _groups = num_groups;
            _eps = eps;
            if (!affine)
                return;
            register_parameter("weight", _weight = new Parameter(ones([num_channels], dtype)));
            register_parameter("bias", _bias = new Parameter(zeros([num_channels], dtype)));
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

        public override Tensor forward(Tensor input) => nn.functional.group_norm(input, _groups, _weight, _bias, _eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.GroupNorm GroupNorm(
                long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.GroupNorm(num_groups, num_channels, eps, affine, dtype);
            }
        }
    }
}
