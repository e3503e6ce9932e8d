using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class AdaptiveMaxPool1d : nn.Module<Tensor, Tensor>
    {
        private readonly long _outputSize;

        internal AdaptiveMaxPool1d(long outputSize)
            : base(nameof(AdaptiveMaxPool1d))
        {
            _outputSize = outputSize;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.adaptive_max_pool1d(tensor, _outputSize);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.AdaptiveMaxPool1d AdaptiveMaxPool1d(long outputSize) => new(outputSize);
        }
    }
}
