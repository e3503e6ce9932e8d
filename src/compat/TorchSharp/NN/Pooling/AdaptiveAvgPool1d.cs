using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class AdaptiveAvgPool1d : nn.Module<Tensor, Tensor>
    {
        private readonly long _outputSize;

        internal AdaptiveAvgPool1d(long outputSize)
            : base(nameof(AdaptiveAvgPool1d))
        {
            _outputSize = outputSize;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.adaptive_avg_pool1d(tensor, _outputSize);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.AdaptiveAvgPool1d AdaptiveAvgPool1d(long outputSize) => new(outputSize);
        }
    }
}
