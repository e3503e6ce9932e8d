using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class AvgPool1d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _kernel_size;
        private readonly long[]? _stride;
        private readonly long[]? _padding;
        private readonly bool _ceil_mode;
        private readonly bool _count_include_pad;

        internal AvgPool1d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad)
            : base(nameof(AvgPool1d))
        {
            _kernel_size = kernel_size;
            _stride = stride;
            _padding = padding;
            _ceil_mode = ceil_mode;
            _count_include_pad = count_include_pad;
        }

        public override Tensor forward(Tensor tensor) =>
            Pools.Average(tensor, _kernel_size, _stride, _padding, _ceil_mode, _count_include_pad);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            // Its arguments differ between releases of TorchSharp, so it is not public; nn.functional.avg_pool1d is.
            internal static Modules.AvgPool1d AvgPool1d(
                long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true) =>
                new(Sizes.All(kernel_size, 1), Sizes.All(stride, 1), Sizes.All(padding, 1), ceil_mode, count_include_pad);
        }
    }
}
