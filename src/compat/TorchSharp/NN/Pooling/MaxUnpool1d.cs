using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class MaxUnpool1d : nn.Module<Tensor, Tensor, long[]?, Tensor>
    {
        private readonly long[] _kernelSize;
        private readonly long[]? _stride;
        private readonly long[]? _padding;

        internal MaxUnpool1d(long[] kernelSize, long[]? stride, long[]? padding)
            : base(nameof(MaxUnpool1d))
        {
            _kernelSize = kernelSize;
            _stride = stride;
            _padding = padding;
        }

        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            Pools.MaxUnpool(tensor, indices, _kernelSize, _stride, _padding, output_size);

        public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.MaxUnpool1d MaxUnpool1d(long kernelSize, long? stride = null, long? padding = null) =>
                new(Sizes.All(kernelSize, 1), Sizes.All(stride, 1), Sizes.All(padding, 1));
        }
    }
}
