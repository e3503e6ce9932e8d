using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ConstantPad3d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _padding;
        private readonly double _value;

        internal ConstantPad3d(long[] padding, double value)
            : base(nameof(ConstantPad3d))
        {
            _padding = padding;
            _value = value;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.pad(tensor, _padding, PaddingModes.Constant, _value);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ConstantPad3d ConstantPad3d(long padding, double value) => new(Sizes.All(padding, 6), value);

            public static Modules.ConstantPad3d ConstantPad3d((long, long, long, long, long, long) padding, double value) =>
                new(Sizes.Of(padding), value);
        }
    }
}
