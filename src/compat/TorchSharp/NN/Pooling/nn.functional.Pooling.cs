using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor max_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Pools.Max(
                    input, Sizes.All(kernel_size, 1), Sizes.All(stride, 1), Sizes.All(padding, 1), Sizes.All(dilation, 1), ceil_mode);

            public static (Tensor output, Tensor indices) max_pool1d_with_indices(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Pools.MaxWithIndices(
                    input, Sizes.All(kernel_size, 1), Sizes.All(stride, 1), Sizes.All(padding, 1), Sizes.All(dilation, 1), ceil_mode);

            public static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Pools.Max(input, kernel_size, strides, padding, dilation, ceil_mode);

            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Pools.Max(
                    input, Sizes.All(kernel_size, 2), Sizes.All(stride, 2), Sizes.All(padding, 2), Sizes.All(dilation, 2), ceil_mode);

            public static Tensor max_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                Pools.Max(input, Sizes.Of(kernel_size), Sizes.Of(stride), Sizes.Of(padding), Sizes.Of(dilation), ceil_mode);

            public static (Tensor output, Tensor indices) max_pool2d_with_indices(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Pools.MaxWithIndices(input, kernel_size, strides, padding, dilation, ceil_mode);

            public static Tensor max_pool3d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Pools.Max(input, kernel_size, strides, padding, dilation, ceil_mode);

            public static (Tensor output, Tensor indices) max_pool3d_with_indices(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Pools.MaxWithIndices(input, kernel_size, strides, padding, dilation, ceil_mode);

            public static Tensor avg_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
                bool count_include_pad = true) =>
                Pools.Average(
                    input, Sizes.All(kernel_size, 1), Sizes.All(stride, 1), Sizes.All(padding, 1), ceil_mode, count_include_pad);

            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) =>
                Ops.adaptive_avg_pool1d.Call(input, Sizes.All(output_size, 1));

            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) =>
                Ops.adaptive_avg_pool2d.Call(input, output_size);

            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                adaptive_avg_pool2d(input, Sizes.All(output_size, 2));

            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                adaptive_avg_pool2d(input, Sizes.Of(output_size));

            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) =>
                Ops.adaptive_avg_pool3d.Call(input, output_size);

            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) =>
                adaptive_avg_pool3d(input, Sizes.All(output_size, 3));

            public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) =>
                adaptive_avg_pool3d(input, Sizes.Of(output_size));

            public static Tensor adaptive_max_pool1d(Tensor input, long output_size) =>
                ValuesOf(Ops.adaptive_max_pool1d.CallTwo(input, Sizes.All(output_size, 1)));

            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) =>
                ValuesOf(Ops.adaptive_max_pool2d.CallTwo(input, output_size));

            public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size) =>
                ValuesOf(Ops.adaptive_max_pool3d.CallTwo(input, output_size));

            private static Tensor ValuesOf((Tensor Values, Tensor Indices) found)
            {
                found.Indices.Dispose();
                return found.Values;
            }
        }
    }
}
