using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class AdaptiveMaxPool3d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _outputSize;

        internal AdaptiveMaxPool3d(long[] outputSize)
            : base(nameof(AdaptiveMaxPool3d))
        {
            _outputSize = outputSize;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.adaptive_max_pool3d(tensor, _outputSize);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.AdaptiveMaxPool3d AdaptiveMaxPool3d(long[] outputSize) => new(outputSize);
        }
    }
}
