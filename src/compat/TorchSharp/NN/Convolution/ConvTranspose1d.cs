using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ConvTranspose1d : nn.Module<Tensor, Tensor>
    {
        private readonly TransposedConvolutionLayer _layer;

        internal ConvTranspose1d(ConvolutionOptions options)
            : base(nameof(ConvTranspose1d)) => _layer = new(this, Ops.conv_transpose1d, options);

        public override Tensor forward(Tensor input) => _layer.Apply(input);

        // Not public: TorchSharp's releases declare it in different places.
        internal Tensor forward(Tensor input, long[]? output_size) => _layer.Apply(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ConvTranspose1d ConvTranspose1d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(new(
                    in_channels, out_channels, Sizes.All(kernel_size, 1), Sizes.All(stride, 1), Sizes.All(padding, 1),
                    Sizes.All(dilation, 1), padding_mode, groups, bias, device, dtype) { OutputPadding = Sizes.All(output_padding, 1) });
        }
    }
}
