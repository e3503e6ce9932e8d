using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

internal static partial class LayerCases
{
    internal static readonly Dictionary<string, LayerCase> Normalizations = new()
    {
        ["BatchNorm1d"] = LayerCase.Of(dtype => nn.BatchNorm1d(3, dtype: dtype)),
        ["BatchNorm1d_length"] = LayerCase.Of(dtype => nn.BatchNorm1d(2, dtype: dtype)),
        ["BatchNorm1d_options"] = LayerCase.Of(dtype => nn.BatchNorm1d(3, eps: 0.01, momentum: 0.3, affine: false, dtype: dtype)),
        ["BatchNorm1d_untracked"] = LayerCase.Of(dtype => nn.BatchNorm1d(3, track_running_stats: false, dtype: dtype)),
        ["BatchNorm2d"] = LayerCase.Of(dtype => nn.BatchNorm2d(2, dtype: dtype)),
        ["BatchNorm2d_options"] = LayerCase.Of(dtype => nn.BatchNorm2d(2, eps: 0.01, momentum: 0.3, affine: false, dtype: dtype)),
        ["BatchNorm3d"] = LayerCase.Of(dtype => nn.BatchNorm3d(2, dtype: dtype)),
        ["InstanceNorm1d"] = LayerCase.Of(dtype => nn.InstanceNorm1d(2, dtype: dtype)),
        ["InstanceNorm1d_unbatched"] = LayerCase.Of(dtype => nn.InstanceNorm1d(2, dtype: dtype)),
        ["InstanceNorm1d_tracked"] = LayerCase.Of(
            dtype => nn.InstanceNorm1d(2, eps: 0.01, momentum: 0.3, affine: true, track_running_stats: true, dtype: dtype)),
        ["InstanceNorm2d"] = LayerCase.Of(dtype => nn.InstanceNorm2d(2, dtype: dtype)),
        ["InstanceNorm2d_tracked"] = LayerCase.Of(
            dtype => nn.InstanceNorm2d(2, affine: true, track_running_stats: true, dtype: dtype)),
        ["InstanceNorm3d"] = LayerCase.Of(dtype => nn.InstanceNorm3d(2, affine: true, dtype: dtype)),
        ["InstanceNorm3d_unbatched"] = LayerCase.Of(dtype => nn.InstanceNorm3d(2, dtype: dtype)),
        ["LayerNorm"] = LayerCase.Of(dtype => nn.LayerNorm([4], dtype: dtype)),
        ["LayerNorm_planes"] = LayerCase.Of(dtype => nn.LayerNorm([2, 2], eps: 0.01, dtype: dtype)),
        ["LayerNorm_plain"] = LayerCase.Of(dtype => nn.LayerNorm([4], elementwise_affine: false, dtype: dtype)),
        ["GroupNorm"] = LayerCase.Of(dtype => nn.GroupNorm(2, 4, dtype: dtype)),
        ["GroupNorm_plain"] = LayerCase.Of(dtype => nn.GroupNorm(1, 4, eps: 0.01, affine: false, dtype: dtype)),
        ["LocalResponseNorm"] = LayerCase.Of(() => nn.LocalResponseNorm(2)),
        ["LocalResponseNorm_options"] = LayerCase.Of(() => nn.LocalResponseNorm(3, alpha: 0.5, beta: 0.6, k: 2)),
        ["LocalResponseNorm_space"] = LayerCase.Of(() => nn.LocalResponseNorm(4, alpha: 0.5)),
    };
}
