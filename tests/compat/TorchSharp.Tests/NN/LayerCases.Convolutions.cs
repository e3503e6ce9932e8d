using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

internal static partial class LayerCases
{
    internal static readonly Dictionary<string, LayerCase> Convolutions = new()
    {
        ["Conv1d"] = LayerCase.Of(dtype => nn.Conv1d(2, 3, 3, dtype: dtype)),
        ["Conv1d_unbatched"] = LayerCase.Of(dtype => nn.Conv1d(2, 3, 3, dtype: dtype)),
        ["Conv1d_stride"] = LayerCase.Of(dtype => nn.Conv1d(2, 3, 3, stride: 2, padding: 1, dilation: 2, dtype: dtype)),
        ["Conv1d_no_bias"] = LayerCase.Of(dtype => nn.Conv1d(2, 3, 3, bias: false, dtype: dtype)),
        ["Conv1d_groups"] = LayerCase.Of(dtype => nn.Conv1d(2, 4, 3, groups: 2, dtype: dtype)),
        ["Conv1d_reflect"] = Padded1d(PaddingModes.Reflect),
        ["Conv1d_replicate"] = Padded1d(PaddingModes.Replicate),
        ["Conv1d_circular"] = Padded1d(PaddingModes.Circular),
        ["Conv1d_same"] = LayerCase.Of(dtype => nn.Conv1d(2, 3, 4, Padding.Same, dtype: dtype)),
        ["Conv1d_same_circular"] =
            LayerCase.Of(dtype => nn.Conv1d(2, 3, 4, Padding.Same, padding_mode: PaddingModes.Circular, dtype: dtype)),
        ["Conv1d_valid"] = LayerCase.Of(dtype => nn.Conv1d(2, 3, 4, Padding.Valid, dtype: dtype)),
        ["Conv2d"] = LayerCase.Of(dtype => nn.Conv2d(2, 2, 3, dtype: dtype)),
        ["Conv2d_pairs"] = LayerCase.Of(
            dtype => nn.Conv2d(2, 2, (3, 2), stride: (2, 1), padding: (1, 0), dilation: (1, 2), dtype: dtype)),
        ["Conv2d_groups"] = LayerCase.Of(
            dtype => nn.Conv2d(2, 4, 3, stride: 2, padding: 1, dilation: 1, groups: 2, dtype: dtype)),
        ["Conv2d_no_bias"] = LayerCase.Of(dtype => nn.Conv2d(2, 2, 3, bias: false, dtype: dtype)),
        ["Conv2d_reflect"] = Padded2d(PaddingModes.Reflect),
        ["Conv2d_replicate"] = Padded2d(PaddingModes.Replicate),
        ["Conv2d_circular"] = Padded2d(PaddingModes.Circular),
        ["Conv2d_same"] = LayerCase.Of(dtype => nn.Conv2d(2, 2, 2, Padding.Same, dilation: 3, dtype: dtype)),
        ["Conv2d_same_pairs"] = LayerCase.Of(dtype => nn.Conv2d(2, 2, (2, 3), Padding.Same, dilation: (1, 2), dtype: dtype)),
        ["Conv2d_same_reflect"] = LayerCase.Of(
            dtype => nn.Conv2d(2, 2, (2, 3), Padding.Same, padding_mode: PaddingModes.Reflect, dtype: dtype)),
        ["Conv2d_valid"] = LayerCase.Of(dtype => nn.Conv2d(2, 2, (2, 3), Padding.Valid, stride: (2, 1), dtype: dtype)),
        ["Conv3d"] = LayerCase.Of(dtype => nn.Conv3d(2, 2, 2, dtype: dtype)),
        ["Conv3d_triples"] = LayerCase.Of(
            dtype => nn.Conv3d(2, 2, (2, 3, 1), stride: (1, 2, 1), padding: (0, 1, 0), dilation: (2, 1, 1), dtype: dtype)),
        ["Conv3d_groups"] = LayerCase.Of(dtype => nn.Conv3d(2, 2, 2, groups: 2, bias: false, dtype: dtype)),
        ["Conv3d_replicate"] = Padded3d(PaddingModes.Replicate),
        ["Conv3d_circular"] = Padded3d(PaddingModes.Circular),
        ["Conv3d_same"] = LayerCase.Of(dtype => nn.Conv3d(2, 1, 2, Padding.Same, dtype: dtype)),
        ["Conv3d_valid"] = LayerCase.Of(dtype => nn.Conv3d(2, 1, (1, 2, 3), Padding.Valid, dtype: dtype)),
        ["ConvTranspose1d"] = LayerCase.Of(dtype => nn.ConvTranspose1d(2, 3, 3, dtype: dtype)),
        ["ConvTranspose1d_options"] = LayerCase.Of(
            dtype => nn.ConvTranspose1d(2, 4, 3, stride: 3, padding: 1, output_padding: 2, dilation: 2, groups: 2, dtype: dtype)),
        ["ConvTranspose1d_output_size"] = LayerCase.With(
            dtype => nn.ConvTranspose1d(2, 3, 3, stride: 3, dtype: dtype), (layer, inputs) => [layer.forward(inputs[0], [20])]),
        ["ConvTranspose2d"] = LayerCase.Of(dtype => nn.ConvTranspose2d(2, 2, 2, dtype: dtype)),
        ["ConvTranspose2d_options"] = LayerCase.Of(
            dtype => nn.ConvTranspose2d(
                2, 2, 2, stride: 2, padding: 1, output_padding: 1, dilation: 2, groups: 2, bias: false, dtype: dtype)),
        ["ConvTranspose2d_output_size"] = LayerCase.With(
            dtype => nn.ConvTranspose2d(2, 2, 2, stride: 2, dtype: dtype), (layer, inputs) => [layer.forward(inputs[0], [1, 2, 7, 4])]),
        ["ConvTranspose3d"] = LayerCase.Of(dtype => nn.ConvTranspose3d(2, 1, 2, dtype: dtype)),
        ["ConvTranspose3d_options"] = LayerCase.Of(
            dtype => nn.ConvTranspose3d(2, 2, 2, stride: 2, padding: 1, output_padding: 1, dilation: 1, groups: 2, dtype: dtype)),
    };

    private static LayerCase Padded1d(PaddingModes mode) =>
        LayerCase.Of(dtype => nn.Conv1d(2, 3, 3, padding: 2, padding_mode: mode, dtype: dtype));

    private static LayerCase Padded2d(PaddingModes mode) =>
        LayerCase.Of(dtype => nn.Conv2d(2, 2, (3, 2), padding: (2, 1), padding_mode: mode, dtype: dtype));

    private static LayerCase Padded3d(PaddingModes mode) =>
        LayerCase.Of(dtype => nn.Conv3d(2, 1, (1, 2, 3), padding: (0, 1, 2), padding_mode: mode, dtype: dtype));
}
