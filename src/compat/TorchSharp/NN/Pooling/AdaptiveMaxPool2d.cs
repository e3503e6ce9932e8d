using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class AdaptiveMaxPool2d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _outputSize;

        internal AdaptiveMaxPool2d(long[] outputSize)
            : base(nameof(AdaptiveMaxPool2d))
        {
            _outputSize = outputSize;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.adaptive_max_pool2d(tensor, _outputSize);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] outputSize) => new(outputSize);
        }
    }
}
