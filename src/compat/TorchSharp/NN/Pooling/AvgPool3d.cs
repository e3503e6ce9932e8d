using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class AvgPool3d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _kernel_size;
        private readonly long[]? _stride;
        private readonly long[]? _padding;
        private readonly bool _ceil_mode;
        private readonly bool _count_include_pad;
        private readonly long? _divisor_override;

        internal AvgPool3d(
            long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad, long? divisor_override)
            : base(nameof(AvgPool3d))
        {
            _kernel_size = kernel_size;
            _stride = stride;
            _padding = padding;
            _ceil_mode = ceil_mode;
            _count_include_pad = count_include_pad;
            _divisor_override = divisor_override;
        }

        public override Tensor forward(Tensor tensor) =>
            Pools.Average(tensor, _kernel_size, _stride, _padding, _ceil_mode, _count_include_pad, _divisor_override);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.AvgPool3d AvgPool3d(
                long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                new(Sizes.All(kernel_size, 3), Sizes.All(stride, 3), Sizes.All(padding, 3), ceil_mode, count_include_pad, divisor_override);

            public static Modules.AvgPool3d AvgPool3d(
                (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(Sizes.Of(kernel_size), Sizes.Of(stride), Sizes.Of(padding), ceil_mode, count_include_pad, divisor_override);

            public static Modules.AvgPool3d AvgPool3d(
                long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
        }
    }
}
