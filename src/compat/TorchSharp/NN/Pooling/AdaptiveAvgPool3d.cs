using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class AdaptiveAvgPool3d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _outputSize;

        internal AdaptiveAvgPool3d(long[] outputSize)
            : base(nameof(AdaptiveAvgPool3d))
        {
            _outputSize = outputSize;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.adaptive_avg_pool3d(tensor, _outputSize);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long outputSize) => new(Sizes.All(outputSize, 3));

            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d((long, long, long) outputSize) => new(Sizes.Of(outputSize));

            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long[] outputSize) => new(outputSize);
        }
    }
}
