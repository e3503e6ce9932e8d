using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class GLU : nn.Module<Tensor, Tensor>
    {
        private readonly long _dim;

        internal GLU(long dim)
            : base(nameof(GLU))
        {
            _dim = dim;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.glu(tensor, _dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.GLU GLU(long dim = -1) => new(dim);
        }
    }
}
