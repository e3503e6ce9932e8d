using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Softmin : nn.Module<Tensor, Tensor>
    {
        private readonly long _dim;

        internal Softmin(long dim)
            : base(nameof(Softmin))
        {
            _dim = dim;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.softmin(tensor, _dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Softmin Softmin(long dim) => new(dim);
        }
    }
}
