using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Unfold : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _kernel;
        private readonly long[]? _dilation;
        private readonly long[]? _padding;
        private readonly long[]? _stride;

        internal Unfold(long[] kernel, long[]? dilation, long[]? padding, long[]? stride)
            : base(nameof(Unfold))
        {
            _kernel = kernel;
            _dilation = dilation;
            _padding = padding;
            _stride = stride;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.Unfold(tensor, _kernel, _dilation, _padding, _stride);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                new(Sizes.All(kernel_size, 2), Sizes.All(dilation, 2), Sizes.All(padding, 2), Sizes.All(stride, 2));

            public static Modules.Unfold Unfold(
                (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                new(Sizes.Of(kernel_size), Sizes.Of(dilation), Sizes.Of(padding), Sizes.Of(stride));
        }
    }
}
