using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ConstantPad2d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _padding;
        private readonly double _value;

        internal ConstantPad2d(long[] padding, double value)
            : base(nameof(ConstantPad2d))
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
            public static Modules.ConstantPad2d ConstantPad2d(long padding, double value) => new(Sizes.All(padding, 4), value);

            public static Modules.ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value) =>
                new(Sizes.Of(padding), value);
        }
    }
}
