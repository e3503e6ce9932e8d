using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class MaxPool3d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _kernel_size;
        private readonly long[]? _stride;
        private readonly long[]? _padding;
        private readonly long[]? _dilation;
        private readonly bool _ceil_mode;

        internal MaxPool3d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode)
            : base(nameof(MaxPool3d))
        {
            _kernel_size = kernel_size;
            _stride = stride;
            _padding = padding;
            _dilation = dilation;
            _ceil_mode = ceil_mode;
        }

        public override Tensor forward(Tensor tensor) =>
            Pools.Max(tensor, _kernel_size, _stride, _padding, _dilation, _ceil_mode);

        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor tensor) =>
            Pools.MaxWithIndices(tensor, _kernel_size, _stride, _padding, _dilation, _ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.MaxPool3d MaxPool3d(
                long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                new(Sizes.All(kernel_size, 3), Sizes.All(stride, 3), Sizes.All(padding, 3), Sizes.All(dilation, 3), ceil_mode);

            public static Modules.MaxPool3d MaxPool3d(
                (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null,
                (long, long, long)? dilation = null, bool ceil_mode = false) =>
                new(Sizes.Of(kernel_size), Sizes.Of(stride), Sizes.Of(padding), Sizes.Of(dilation), ceil_mode);

            public static Modules.MaxPool3d MaxPool3d(
                long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                new(kernel_size, stride, padding, dilation, ceil_mode);
        }
    }
}
