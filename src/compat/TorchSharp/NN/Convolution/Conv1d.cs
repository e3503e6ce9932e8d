using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Conv1d : nn.Module<Tensor, Tensor>
    {
        private readonly ConvolutionLayer _layer;

        internal Conv1d(ConvolutionOptions options)
            : base(nameof(Conv1d)) => _layer = new(this, Ops.conv1d, options);

        public override Tensor forward(Tensor input) => _layer.Apply(input);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Conv1d Conv1d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.All(kernel_size, 1), Sizes.All(stride, 1), Sizes.All(padding, 1),
                    Sizes.All(dilation, 1), padding_mode, groups, bias, device, dtype));

            public static Modules.Conv1d Conv1d(
                long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.All(kernel_size, 1), Sizes.All(stride, 1), null,
                    Sizes.All(dilation, 1), padding_mode, groups, bias, device, dtype) { Same = padding == Padding.Same });
        }
    }
}
