using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class LPPool1d : nn.Module<Tensor, Tensor>
    {
        private readonly double _norm_type;
        private readonly long[] _kernel_size;
        private readonly long[]? _stride;
        private readonly bool _ceil_mode;

        internal LPPool1d(double norm_type, long[] kernel_size, long[]? stride, bool ceil_mode)
            : base(nameof(LPPool1d))
        {
            _norm_type = norm_type;
            _kernel_size = kernel_size;
            _stride = stride;
            _ceil_mode = ceil_mode;
        }

        public override Tensor forward(Tensor tensor) => Pools.PowerAverage(tensor, _norm_type, _kernel_size, _stride, _ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.LPPool1d LPPool1d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                new(norm_type, Sizes.All(kernel_size, 1), Sizes.All(stride, 1), ceil_mode);
        }
    }
}
