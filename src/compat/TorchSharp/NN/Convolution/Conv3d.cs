using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Conv3d : nn.Module<Tensor, Tensor>
    {
        private readonly ConvolutionLayer _layer;

        internal Conv3d(ConvolutionOptions options)
            : base(nameof(Conv3d)) => _layer = new(this, Ops.conv3d, options);

        public override Tensor forward(Tensor input) => _layer.Apply(input);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Conv3d Conv3d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.All(kernel_size, 3), Sizes.All(stride, 3), Sizes.All(padding, 3),
                    Sizes.All(dilation, 3), padding_mode, groups, bias, device, dtype));

            public static Modules.Conv3d Conv3d(
                long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.All(kernel_size, 3), Sizes.All(stride, 3), null,
                    Sizes.All(dilation, 3), padding_mode, groups, bias, device, dtype) { Same = padding == Padding.Same });

            public static Modules.Conv3d Conv3d(
                long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null,
                (long, long, long)? padding = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.Of(kernel_size), Sizes.Of(stride), Sizes.Of(padding),
                    Sizes.Of(dilation), padding_mode, groups, bias, device, dtype));

            public static Modules.Conv3d Conv3d(
                long in_channels, long out_channels, (long, long, long) kernel_size, Padding padding, (long, long, long)? stride = null,
                (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.Of(kernel_size), Sizes.Of(stride), null,
                    Sizes.Of(dilation), padding_mode, groups, bias, device, dtype) { Same = padding == Padding.Same });
        }
    }
}
