using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ReflectionPad3d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _padding;

        internal ReflectionPad3d(long[] padding)
            : base(nameof(ReflectionPad3d))
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
            public static Modules.ReflectionPad3d ReflectionPad3d(long padding) => new(Sizes.All(padding, 6));

            public static Modules.ReflectionPad3d ReflectionPad3d((long, long, long, long, long, long) padding) => new(Sizes.Of(padding));
        }
    }
}
