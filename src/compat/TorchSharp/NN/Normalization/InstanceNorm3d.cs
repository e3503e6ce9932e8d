using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class InstanceNorm3d : nn.Module<Tensor, Tensor>
    {
        private readonly ChannelNorm _norm;

        internal InstanceNorm3d(
            long features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
            : base(nameof(InstanceNorm3d)) =>
            _norm = new(this, features, eps, momentum, affine, track_running_stats, device, dtype);

        public override Tensor forward(Tensor input)
        {
            ChannelNorm.RequireDimensions(input, nameof(InstanceNorm3d), 4, 5, "batch, channels, depth, height, width");
            return _norm.OverInstance(input, training, 4);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.InstanceNorm3d InstanceNorm3d(
                long features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false,
                Device? device = null, ScalarType? dtype = null) =>
                new(features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
