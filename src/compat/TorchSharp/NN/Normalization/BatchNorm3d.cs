using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class BatchNorm3d : nn.Module<Tensor, Tensor>
    {
        private readonly ChannelNorm _norm;

        internal BatchNorm3d(
            long features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
            : base(nameof(BatchNorm3d)) =>
            _norm = new(this, features, eps, momentum, affine, track_running_stats, device, dtype);

        public override Tensor forward(Tensor input)
        {
            ChannelNorm.RequireDimensions(input, nameof(BatchNorm3d), 5, 5, "batch, channels, depth, height, width");
            return _norm.OverBatch(input, training);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.BatchNorm3d BatchNorm3d(
                long features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
