using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ZeroPad2d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _padding;

        internal ZeroPad2d(long[] padding)
            : base(nameof(ZeroPad2d))
        {
            _padding = padding;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.pad(tensor, _padding);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ZeroPad2d ZeroPad2d(long padding) => new(Sizes.All(padding, 4));

            public static Modules.ZeroPad2d ZeroPad2d((long, long, long, long) padding) => new(Sizes.Of(padding));
        }
    }
}
