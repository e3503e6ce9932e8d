using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class RReLU : nn.Module<Tensor, Tensor>
    {
        private readonly double _lower;
        private readonly double _upper;
        private readonly bool _inplace;

        internal RReLU(double lower, double upper, bool inplace)
            : base(nameof(RReLU))
        {
            _lower = lower;
            _upper = upper;
            _inplace = inplace;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.RandomisedReLU(tensor, _lower, _upper, training, _inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.RReLU RReLU(double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) =>
                new(lower, upper, inplace);
        }
    }
}
