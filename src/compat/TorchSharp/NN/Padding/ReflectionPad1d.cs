using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ReflectionPad1d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _padding;

        internal ReflectionPad1d(long[] padding)
            : base(nameof(ReflectionPad1d))
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
            public static Modules.ReflectionPad1d ReflectionPad1d(long padding) => new(Sizes.All(padding, 2));

            public static Modules.ReflectionPad1d ReflectionPad1d((long, long) padding) => new(Sizes.Of(padding));
        }
    }
}
