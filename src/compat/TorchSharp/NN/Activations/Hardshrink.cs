using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Hardshrink : nn.Module<Tensor, Tensor>
    {
        private readonly double _bound;

        internal Hardshrink(double bound)
            : base(nameof(Hardshrink))
        {
            _bound = bound;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.Hardshrink(tensor, _bound);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);
        }
    }
}
