using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class LPPool2d : nn.Module<Tensor, Tensor>
    {
        private readonly double _norm_type;
        private readonly long[] _kernel_size;
        private readonly long[]? _stride;
        private readonly bool _ceil_mode;

        internal LPPool2d(double norm_type, long[] kernel_size, long[]? stride, bool ceil_mode)
            : base(nameof(LPPool2d))
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
            public static Modules.LPPool2d LPPool2d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                new(norm_type, Sizes.All(kernel_size, 2), Sizes.All(stride, 2), ceil_mode);

            public static Modules.LPPool2d LPPool2d(double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false) =>
                new(norm_type, kernel_size, stride, ceil_mode);
        }
    }
}
