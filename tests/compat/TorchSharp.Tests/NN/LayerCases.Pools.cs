using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

internal static partial class LayerCases
{
    internal static readonly Dictionary<string, LayerCase> Pools = new()
    {
        ["MaxPool1d"] = LayerCase.Of(() => nn.MaxPool1d(2)),
        ["MaxPool1d_options"] = LayerCase.Of(() => nn.MaxPool1d(3, stride: 2, padding: 1, dilation: 2, ceil_mode: true)),
        ["MaxPool1d_indices"] = LayerCase.With(
            _ => nn.MaxPool1d(3, stride: 2), (pool, inputs) => Both(pool.forward_with_indices(inputs[0]))),
        ["MaxPool2d"] = LayerCase.Of(() => nn.MaxPool2d(2)),
        ["MaxPool2d_options"] = LayerCase.Of(() => nn.MaxPool2d(3, stride: 2, padding: 1, dilation: 1, ceil_mode: true)),
        ["MaxPool2d_pairs"] = LayerCase.Of(() => nn.MaxPool2d((3, 2), stride: (1, 2), padding: (1, 0), dilation: (1, 2))),
        ["MaxPool2d_indices"] = LayerCase.With(_ => nn.MaxPool2d([3, 2]), (pool, inputs) => Both(pool.forward_with_indices(inputs[0]))),
        ["MaxPool3d"] = LayerCase.Of(() => nn.MaxPool3d(2)),
        ["MaxPool3d_triples"] = LayerCase.Of(
            () => nn.MaxPool3d((2, 3, 1), stride: (1, 2, 1), padding: (1, 1, 0), dilation: (1, 1, 2), ceil_mode: true)),
        ["MaxPool3d_indices"] = LayerCase.With(_ => nn.MaxPool3d(2), (pool, inputs) => Both(pool.forward_with_indices(inputs[0]))),
        ["MaxUnpool1d"] = Unpool(() => nn.MaxUnpool1d(2)),
        ["MaxUnpool1d_output_size"] = Unpool(() => nn.MaxUnpool1d(2), 2, 2, 7),
        ["MaxUnpool1d_options"] = Unpool(() => nn.MaxUnpool1d(2, 3, 1)),
        ["MaxUnpool2d"] = Unpool(() => nn.MaxUnpool2d(2)),
        ["MaxUnpool2d_output_size"] = Unpool(() => nn.MaxUnpool2d([2, 2]), 5, 6),
        ["MaxUnpool2d_pairs"] = Unpool(() => nn.MaxUnpool2d((2, 1), (2, 2), (1, 0))),
        ["MaxUnpool3d"] = Unpool(() => nn.MaxUnpool3d(2)),
        ["MaxUnpool3d_output_size"] = Unpool(() => nn.MaxUnpool3d((2, 2, 2)), 4, 5, 4),
        ["AvgPool1d"] = LayerCase.Of(() => nn.AvgPool1d(2)),
        ["AvgPool1d_options"] = LayerCase.Of(() => nn.AvgPool1d(3, stride: 2, padding: 1, ceil_mode: true, count_include_pad: false)),
        ["AvgPool2d"] = LayerCase.Of(() => nn.AvgPool2d(2)),
        ["AvgPool2d_options"] = LayerCase.Of(() => nn.AvgPool2d(3, stride: 2, padding: 1, ceil_mode: true, count_include_pad: false)),
        ["AvgPool2d_pairs"] = LayerCase.Of(() => nn.AvgPool2d((3, 2), stride: (1, 2), padding: (1, 0), divisor_override: 4)),
        ["AvgPool3d"] = LayerCase.Of(() => nn.AvgPool3d(2)),
        ["AvgPool3d_triples"] = LayerCase.Of(
            () => nn.AvgPool3d((2, 3, 1), stride: (1, 2, 1), padding: (1, 1, 0), ceil_mode: true, count_include_pad: false)),
        ["AvgPool3d_divisor"] = LayerCase.Of(() => nn.AvgPool3d([2, 2, 2], divisor_override: 5)),
        ["AdaptiveAvgPool1d"] = LayerCase.Of(() => nn.AdaptiveAvgPool1d(3)),
        ["AdaptiveAvgPool2d"] = LayerCase.Of(() => nn.AdaptiveAvgPool2d(3)),
        ["AdaptiveAvgPool2d_pair"] = LayerCase.Of(() => nn.AdaptiveAvgPool2d((3, 4))),
        ["AdaptiveAvgPool3d"] = LayerCase.Of(() => nn.AdaptiveAvgPool3d(2)),
        ["AdaptiveAvgPool3d_triple"] = LayerCase.Of(() => nn.AdaptiveAvgPool3d((1, 2, 3))),
        ["AdaptiveMaxPool1d"] = LayerCase.Of(() => nn.AdaptiveMaxPool1d(3)),
        ["AdaptiveMaxPool2d"] = LayerCase.Of(() => nn.AdaptiveMaxPool2d([3, 4])),
        ["AdaptiveMaxPool3d"] = LayerCase.Of(() => nn.AdaptiveMaxPool3d([1, 2, 3])),
        ["LPPool1d"] = LayerCase.Of(() => nn.LPPool1d(3, 2)),
        ["LPPool1d_options"] = LayerCase.Of(() => nn.LPPool1d(1.5, 3, stride: 2, ceil_mode: true)),
        ["LPPool2d"] = LayerCase.Of(() => nn.LPPool2d(2, 2)),
        ["LPPool2d_pairs"] = LayerCase.Of(() => nn.LPPool2d(3, [3, 2], stride: [1, 2], ceil_mode: true)),
        ["FractionalMaxPool2d"] = LayerCase.Seeded(() => nn.FractionalMaxPool2d(2, output_size: 3)),
        ["FractionalMaxPool2d_ratio"] = LayerCase.Seeded(() => nn.FractionalMaxPool2d((2, 3), output_ratio: (0.7, 0.5))),
        ["FractionalMaxPool2d_indices"] = LayerCase.Seeded(
            () => nn.FractionalMaxPool2d([2, 2], output_size: [2, 3]), (pool, x) => Both(pool.forward_with_indices(x))),
        ["FractionalMaxPool3d"] = LayerCase.Seeded(() => nn.FractionalMaxPool3d(2, output_size: 2)),
        ["FractionalMaxPool3d_ratio"] = LayerCase.Seeded(() => nn.FractionalMaxPool3d((2, 2, 2), output_ratio: (0.5, 0.6, 0.7))),
        ["FractionalMaxPool3d_indices"] = LayerCase.Seeded(
            () => nn.FractionalMaxPool3d([2, 2, 2], output_size: [2, 2, 2]), (pool, x) => Both(pool.forward_with_indices(x))),
    };

    private static LayerCase Unpool(Func<nn.Module<Tensor, Tensor, long[]?, Tensor>> make, params long[] size) =>
        LayerCase.With(_ => make(), (layer, inputs) => [layer.call(inputs[0], inputs[1], size.Length > 0 ? size : null)]);

    private static Tensor[] Both((Tensor Values, Tensor Indices) found) => [found.Values, found.Indices];
}
