using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Conv2d : nn.Module<Tensor, Tensor>
    {
        private readonly ConvolutionLayer _layer;

        internal Conv2d(ConvolutionOptions options)
            : base(nameof(Conv2d)) => _layer = new(this, Ops.conv2d, options);

        public override Tensor forward(Tensor input) => _layer.Apply(input);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.All(kernel_size, 2), Sizes.All(stride, 2), Sizes.All(padding, 2),
                    Sizes.All(dilation, 2), padding_mode, groups, bias, device, dtype));

            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.All(kernel_size, 2), Sizes.All(stride, 2), null,
                    Sizes.All(dilation, 2), padding_mode, groups, bias, device, dtype) { Same = padding == Padding.Same });

            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.Of(kernel_size), Sizes.Of(stride), Sizes.Of(padding),
                    Sizes.Of(dilation), padding_mode, groups, bias, device, dtype));

            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.Of(kernel_size), Sizes.Of(stride), null,
                    Sizes.Of(dilation), padding_mode, groups, bias, device, dtype) { Same = padding == Padding.Same });
        }
    }
}
