using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class MaxUnpool3d : nn.Module<Tensor, Tensor, long[]?, Tensor>
    {
        private readonly long[] _kernelSize;
        private readonly long[]? _stride;
        private readonly long[]? _padding;

        internal MaxUnpool3d(long[] kernelSize, long[]? stride, long[]? padding)
            : base(nameof(MaxUnpool3d))
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
            public static Modules.MaxUnpool3d MaxUnpool3d(long kernelSize, long? stride = null, long? padding = null) =>
                new(Sizes.All(kernelSize, 3), Sizes.All(stride, 3), Sizes.All(padding, 3));

            public static Modules.MaxUnpool3d MaxUnpool3d(
                (long, long, long) kernelSize, (long, long, long)? stride = null, (long, long, long)? padding = null) =>
                new(Sizes.Of(kernelSize), Sizes.Of(stride), Sizes.Of(padding));

            public static Modules.MaxUnpool3d MaxUnpool3d(long[] kernelSize, long[]? stride = null, long[]? padding = null) =>
                new(kernelSize, stride, padding);
        }
    }
}
