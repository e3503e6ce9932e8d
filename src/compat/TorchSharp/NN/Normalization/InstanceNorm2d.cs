using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class InstanceNorm2d : nn.Module<Tensor, Tensor>
    {
        private readonly ChannelNorm _norm;

        internal InstanceNorm2d(
            long features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
            : base(nameof(InstanceNorm2d)) =>
            _norm = new(this, features, eps, momentum, affine, track_running_stats, device, dtype);

        public override Tensor forward(Tensor input)
        {
            ChannelNorm.RequireDimensions(input, nameof(InstanceNorm2d), 3, 4, "batch, channels, height, width");
            return _norm.OverInstance(input, training, 3);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.InstanceNorm2d InstanceNorm2d(
                long features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false,
                Device? device = null, ScalarType? dtype = null) =>
                new(features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
