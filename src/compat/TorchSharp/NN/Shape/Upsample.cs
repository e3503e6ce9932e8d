using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Upsample : nn.Module<Tensor, Tensor>
    {
        private readonly long[]? _size;
        private readonly double[]? _scale_factor;
        private readonly UpsampleMode _mode;
        private readonly bool _align_corners;

        internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool align_corners)
            : base(nameof(Upsample))
        {
            _size = size;
            _scale_factor = scale_factor;
            _mode = mode;
            _align_corners = align_corners;
        }

        public override Tensor forward(Tensor input) => nn.functional.upsample(input, _size, _scale_factor, _mode, _align_corners);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            // Its arguments differ between releases of TorchSharp, so it is not public; nn.functional.upsample is.
            internal static Modules.Upsample Upsample(
                long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                new(size, scale_factor, mode, align_corners);
        }
    }
}
