using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class FractionalMaxPool3d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _kernel_size;
        private readonly long[]? _output_size;
        private readonly double[]? _output_ratio;

        internal FractionalMaxPool3d(long[] kernel_size, long[]? output_size, double[]? output_ratio)
            : base(nameof(FractionalMaxPool3d))
        {
            Pools.RequireFraction(output_size, output_ratio);
            _kernel_size = kernel_size;
            _output_size = output_size;
            _output_ratio = output_ratio;
        }

        public override Tensor forward(Tensor tensor)
        {
            var (values, indices) = forward_with_indices(tensor);
            indices.Dispose();
            return values;
        }

        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor tensor) =>
            Pools.FractionalMax(tensor, _kernel_size, _output_size, _output_ratio);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(
                long kernel_size, long? output_size = null, double? output_ratio = null) =>
                new(Sizes.All(kernel_size, 3), Sizes.All(output_size, 3), Sizes.All(output_ratio, 3));

            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(
                (long, long, long) kernel_size, (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) =>
                new(Sizes.Of(kernel_size), Sizes.Of(output_size), Sizes.Of(output_ratio));

            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(
                long[] kernel_size, long[]? output_size = null, double[]? output_ratio = null) =>
                new(kernel_size, output_size, output_ratio);
        }
    }
}
