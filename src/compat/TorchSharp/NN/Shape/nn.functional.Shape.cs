using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor pixel_shuffle(Tensor x, long upscale_factor) => Ops.pixel_shuffle.Call(x, upscale_factor);

            public static Tensor pixel_unshuffle(Tensor x, long downscale_factor) => Ops.pixel_unshuffle.Call(x, downscale_factor);

            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                Unfold(input, Sizes.All(kernel_size, 2), Sizes.All(dilation, 2), Sizes.All(padding, 2), Sizes.All(stride, 2));

            public static Tensor unfold(
                Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                Unfold(input, Sizes.Of(kernel_size), Sizes.Of(dilation), Sizes.Of(padding), Sizes.Of(stride));

            internal static Tensor Unfold(Tensor input, long[] kernel, long[]? dilation, long[]? padding, long[]? stride) =>
                Ops.im2col.Call(input, kernel, dilation ?? [1, 1], padding ?? [0, 0], stride ?? [1, 1]);

            public static Tensor fold(
                Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                Fold(
                    input, Sizes.All(output_size, 2), Sizes.All(kernel_size, 2), Sizes.All(dilation, 2), Sizes.All(padding, 2),
                    Sizes.All(stride, 2));

            public static Tensor fold(
                Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null,
                (long, long)? padding = null, (long, long)? stride = null) =>
                Fold(input, Sizes.Of(output_size), Sizes.Of(kernel_size), Sizes.Of(dilation), Sizes.Of(padding), Sizes.Of(stride));

            internal static Tensor Fold(
                Tensor input, long[] output, long[] kernel, long[]? dilation, long[]? padding, long[]? stride) =>
                Ops.col2im.Call(input, output, kernel, dilation ?? [1, 1], padding ?? [0, 0], stride ?? [1, 1]);
        }
    }
}
