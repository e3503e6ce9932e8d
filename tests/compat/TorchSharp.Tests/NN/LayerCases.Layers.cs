using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

internal static partial class LayerCases
{
    internal static readonly Dictionary<string, LayerCase> Layers = new()
    {
        ["Linear"] = LayerCase.Of(dtype => nn.Linear(4, 3, dtype: dtype)),
        ["Linear_no_bias"] = LayerCase.Of(dtype => nn.Linear(4, 3, hasBias: false, dtype: dtype)),
        ["Bilinear"] = LayerCase.OfTwo(dtype => nn.Bilinear(3, 2, 4, dtype: dtype)),
        ["Bilinear_no_bias"] = LayerCase.OfTwo(dtype => nn.Bilinear(3, 2, 4, hasBias: false, dtype: dtype)),
        ["CosineSimilarity"] = LayerCase.OfTwo(_ => nn.CosineSimilarity()),
        ["CosineSimilarity_first"] = LayerCase.OfTwo(_ => nn.CosineSimilarity(dim: 0, eps: 0.5)),
        ["PairwiseDistance"] = LayerCase.OfTwo(_ => nn.PairwiseDistance()),
        ["PairwiseDistance_options"] = LayerCase.OfTwo(_ => nn.PairwiseDistance(p: 3, eps: 0.1, keep_dim: true)),
        ["Dropout"] = LayerCase.Seeded(() => nn.Dropout(0.3)),
        ["Dropout_inplace"] = LayerCase.Seeded(() => nn.Dropout(0.3, inplace: true)),
        ["Dropout1d"] = LayerCase.Seeded(() => nn.Dropout1d()),
        ["Dropout1d_unbatched"] = LayerCase.Seeded(() => nn.Dropout1d()),
        ["Dropout1d_inplace"] = LayerCase.Seeded(() => nn.Dropout1d(inplace: true)),
        ["Dropout2d"] = LayerCase.Seeded(() => nn.Dropout2d()),
        ["Dropout2d_inplace"] = LayerCase.Seeded(() => nn.Dropout2d(inplace: true)),
        ["Dropout3d"] = LayerCase.Seeded(() => nn.Dropout3d(0.4)),
        ["Dropout3d_unbatched"] = LayerCase.Seeded(() => nn.Dropout3d(0.4)),
        ["AlphaDropout"] = LayerCase.Seeded(() => nn.AlphaDropout(0.3)),
        ["AlphaDropout_inplace"] = LayerCase.Seeded(() => nn.AlphaDropout(0.3, inplace: true)),
        ["FeatureAlphaDropout"] = LayerCase.Seeded(() => nn.FeatureAlphaDropout()),
    };
}
