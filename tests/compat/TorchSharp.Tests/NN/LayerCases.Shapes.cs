using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

internal static partial class LayerCases
{
    internal static readonly Dictionary<string, LayerCase> Shapes = new()
    {
        ["ConstantPad1d"] = LayerCase.Of(() => nn.ConstantPad1d(2, 0.5)),
        ["ConstantPad1d_widths"] = LayerCase.Of(() => nn.ConstantPad1d((1, -2), 0.5)),
        ["ConstantPad2d"] = LayerCase.Of(() => nn.ConstantPad2d(1, -1.5)),
        ["ConstantPad2d_widths"] = LayerCase.Of(() => nn.ConstantPad2d((1, 0, 2, 3), -1.5)),
        ["ConstantPad3d"] = LayerCase.Of(() => nn.ConstantPad3d(1, 2.0)),
        ["ConstantPad3d_widths"] = LayerCase.Of(() => nn.ConstantPad3d((0, 1, 2, 0, 1, 0), 2.0)),
        ["ZeroPad2d"] = LayerCase.Of(() => nn.ZeroPad2d(1)),
        ["ZeroPad2d_widths"] = LayerCase.Of(() => nn.ZeroPad2d((0, 1, 2, -1))),
        ["ReflectionPad1d"] = LayerCase.Of(() => nn.ReflectionPad1d(2)),
        ["ReflectionPad1d_widths"] = LayerCase.Of(() => nn.ReflectionPad1d((1, 3))),
        ["ReflectionPad2d"] = LayerCase.Of(() => nn.ReflectionPad2d(1)),
        ["ReflectionPad2d_widths"] = LayerCase.Of(() => nn.ReflectionPad2d((2, 0, 1, 3))),
        ["ReflectionPad3d"] = LayerCase.Of(() => nn.ReflectionPad3d(1)),
        ["ReflectionPad3d_widths"] = LayerCase.Of(() => nn.ReflectionPad3d((1, 0, 2, 1, 0, 2))),
        ["ReplicationPad1d"] = LayerCase.Of(() => nn.ReplicationPad1d(2)),
        ["ReplicationPad1d_widths"] = LayerCase.Of(() => nn.ReplicationPad1d((1, 6))),
        ["ReplicationPad2d"] = LayerCase.Of(() => nn.ReplicationPad2d(1)),
        ["ReplicationPad2d_widths"] = LayerCase.Of(() => nn.ReplicationPad2d((2, 0, 1, 3))),
        ["ReplicationPad3d"] = LayerCase.Of(() => nn.ReplicationPad3d(1)),
        ["ReplicationPad3d_widths"] = LayerCase.Of(() => nn.ReplicationPad3d((1, 0, 2, 1, 0, 2))),
        ["pad_circular"] = LayerCase.OfFunction(x => nn.functional.pad(x, (2, 1), PaddingModes.Circular)),
        ["pad_circular_planes"] = LayerCase.OfFunction(x => nn.functional.pad(x, (1, 2, 0, 3), PaddingModes.Circular)),
        ["Flatten"] = LayerCase.Of(() => nn.Flatten()),
        ["Flatten_between"] = LayerCase.Of(() => nn.Flatten(0, 1)),
        ["Unflatten"] = LayerCase.Of(() => nn.Unflatten(1, [2, 3])),
        ["PixelShuffle"] = LayerCase.Of(() => nn.PixelShuffle(2)),
        ["PixelUnshuffle"] = LayerCase.Of(() => nn.PixelUnshuffle(2)),
        ["ChannelShuffle"] = LayerCase.Of(() => nn.ChannelShuffle(2)),
        ["Fold"] = LayerCase.Of(() => nn.Fold(4, 2)),
        ["Fold_pairs"] = LayerCase.Of(() => nn.Fold((4, 5), (2, 3), dilation: (2, 1), padding: (1, 0), stride: (2, 1))),
        ["Unfold"] = LayerCase.Of(() => nn.Unfold(2)),
        ["Unfold_pairs"] = LayerCase.Of(() => nn.Unfold((2, 3), dilation: (2, 1), padding: (1, 0), stride: (2, 1))),
        ["Upsample_nearest1d"] = LayerCase.Of(() => nn.Upsample([8])),
        ["Upsample_nearest1d_factor"] = LayerCase.Of(() => nn.Upsample(scale_factor: [1.7])),
        ["Upsample_nearest2d"] = LayerCase.Of(() => nn.Upsample([6, 4])),
        ["Upsample_nearest2d_factor"] = LayerCase.OfFunction(x => nn.functional.upsample_nearest(x, scale_factor: [1.5, 2.0])),
        ["Upsample_nearest3d"] = LayerCase.Of(() => nn.Upsample(scale_factor: [2])),
        ["Upsample_linear"] = LayerCase.Of(() => nn.Upsample(scale_factor: [1.7], mode: UpsampleMode.Linear)),
        ["Upsample_bilinear"] = LayerCase.Of(() => nn.Upsample([7, 5], mode: UpsampleMode.Bilinear)),
        ["Upsample_bilinear_factor"] = LayerCase.Of(() => nn.Upsample(scale_factor: [1.7], mode: UpsampleMode.Bilinear)),
        ["Upsample_bilinear_corners"] = LayerCase.OfFunction(x => nn.functional.upsample_bilinear(x, scale_factor: [2])),
        ["Upsample_bicubic"] = LayerCase.Of(() => nn.Upsample(scale_factor: [1.5, 2.0], mode: UpsampleMode.Bicubic)),
        ["Upsample_trilinear"] = LayerCase.Of(() => nn.Upsample([4, 2, 3], mode: UpsampleMode.Trilinear, align_corners: true)),
    };
}
