using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ReflectionPad2d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _padding;

        internal ReflectionPad2d(long[] padding)
            : base(nameof(ReflectionPad2d))
        {
            _padding = padding;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.pad(tensor, _padding, PaddingModes.Reflect);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ReflectionPad2d ReflectionPad2d(long padding) => new(Sizes.All(padding, 4));

            public static Modules.ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) => new(Sizes.Of(padding));
        }
    }
}
