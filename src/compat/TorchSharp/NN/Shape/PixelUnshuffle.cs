using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class PixelUnshuffle : nn.Module<Tensor, Tensor>
    {
        private readonly long _downscaleFactor;

        internal PixelUnshuffle(long downscaleFactor)
            : base(nameof(PixelUnshuffle))
        {
            _downscaleFactor = downscaleFactor;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.pixel_unshuffle(tensor, _downscaleFactor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.PixelUnshuffle PixelUnshuffle(long downscaleFactor) => new(downscaleFactor);
        }
    }
}
