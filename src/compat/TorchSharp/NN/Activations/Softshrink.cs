using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Softshrink : nn.Module<Tensor, Tensor>
    {
        private readonly double _bound;

        internal Softshrink(double bound)
            : base(nameof(Softshrink))
        {
            _bound = bound;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.Softshrink(tensor, _bound);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Softshrink Softshrink(double lambda = 0.5) => new(lambda);
        }
    }
}
