using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class PixelShuffle : nn.Module<Tensor, Tensor>
    {
        private readonly long _upscaleFactor;

        internal PixelShuffle(long upscaleFactor)
            : base(nameof(PixelShuffle))
        {
            _upscaleFactor = upscaleFactor;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.pixel_shuffle(tensor, _upscaleFactor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.PixelShuffle PixelShuffle(long upscaleFactor) => new(upscaleFactor);
        }
    }
}
