using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// Piecewise-linear encoding: how much of each of its bins a feature fills, 0 to 1, mixed linearly per feature, beside the feature itself
/// (Gorishniy et al. 2022, arXiv:2203.05556).
/// </summary>
internal sealed class PiecewiseLinearEmbedding : NumericEmbeddingLayer
{
    public const int DefaultWidth = 8;

    private readonly Tensor _edges;
    private readonly Tensor _scale;
    private readonly Parameter _weight;
    private readonly Parameter _bias;

    /// <param name="edges">
    /// The edges of each feature's bins, rising, two or more for a feature that varies; fewer mean that only the feature itself counts.
    /// </param>
    /// <param name="random">Where the weights come from.</param>
    /// <param name="width">Outputs for each feature, the feature itself included.</param>
    public PiecewiseLinearEmbedding(IReadOnlyList<float[]> edges, Random random, int width = DefaultWidth)
        : base(nameof(PiecewiseLinearEmbedding), edges.Count, width)
    {
        var features = edges.Count;
        var bins = Math.Max(1, edges.Max(feature => feature.Length - 1));
        var starts = new float[features * bins];
        var scales = new float[features * bins];
        for (var feature = 0; feature < features; feature++)
        {
            // A feature of fewer bins has bins of scale 0 at its end, which nothing ever fills.
            for (var bin = 0; bin + 1 < edges[feature].Length; bin++)
            {
                starts[(feature * bins) + bin] = edges[feature][bin];
                scales[(feature * bins) + bin] = 1 / (edges[feature][bin + 1] - edges[feature][bin]);
            }
        }

        _edges = tensor(starts, features, 1, bins).DetachFromDisposeScope();
        _scale = tensor(scales, features, 1, bins).DetachFromDisposeScope();
        var bound = 1 / Math.Sqrt(bins);
        _weight = InitialWeights.Uniform([features, bins, width - 1], bound, random);
        _bias = InitialWeights.Uniform([features, 1, width - 1], bound, random);
        RegisterComponents();
    }

    /// <summary>The most bins that a feature has.</summary>
    public int BinCount => (int)_weight.shape[1];

    /// <summary>Where each bin begins, <c>[features, 1, bins]</c>.</summary>
    public Tensor Edges => _edges;

    /// <summary>One over the width of each bin, <c>[features, 1, bins]</c>; 0 where a feature has fewer.</summary>
    public Tensor Scale => _scale;

    /// <summary><c>[features, bins, Width - 1]</c>.</summary>
    public Parameter Weight => _weight;

    /// <summary><c>[features, 1, Width - 1]</c>.</summary>
    public Parameter Bias => _bias;

    protected override Tensor Embed(Tensor values)
        => values.sub(_edges).mul_(_scale).clamp_((Scalar)0, (Scalar)1).bmm(_weight).add_(_bias);
}
