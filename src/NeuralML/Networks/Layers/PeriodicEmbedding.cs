using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// PBLD (periodic, bias, linear, DenseNet): learned cosines of each feature, mixed linearly, beside the feature itself.
/// </summary>
/// <remarks>
/// Gorishniy et al. 2022 (arXiv:2203.05556) in the form and with the defaults of RealMLP-TD, Holzmüller et al. 2024 (arXiv:2407.04491).
/// </remarks>
internal sealed class PeriodicEmbedding : NumericEmbeddingLayer
{
    public const int DefaultFrequencies = 16;
    public const int DefaultWidth = 4;

    private const double FrequencyDeviation = 0.1;

    private readonly Parameter _frequency;
    private readonly Parameter _phase;
    private readonly Parameter _weight;
    private readonly Parameter _bias;

    public PeriodicEmbedding(int features, Random random, int frequencies = DefaultFrequencies, int width = DefaultWidth)
        : base(nameof(PeriodicEmbedding), features, width)
    {
        var bound = 1 / Math.Sqrt(frequencies);
        _frequency = InitialWeights.Normal([features, 1, frequencies], FrequencyDeviation, random);
        _phase = InitialWeights.Uniform([features, 1, frequencies], Math.PI, random);
        _weight = InitialWeights.Uniform([features, frequencies, width - 1], bound, random);
        _bias = InitialWeights.Uniform([features, 1, width - 1], bound, random);
        RegisterComponents();
    }

    /// <summary><c>[features, 1, frequencies]</c>.</summary>
    public Parameter Frequency => _frequency;

    /// <summary><c>[features, 1, frequencies]</c>.</summary>
    public Parameter Phase => _phase;

    /// <summary><c>[features, frequencies, Width - 1]</c>.</summary>
    public Parameter Weight => _weight;

    /// <summary><c>[features, 1, Width - 1]</c>.</summary>
    public Parameter Bias => _bias;

    protected override Tensor Embed(Tensor values)
        => _phase.addcmul(values, _frequency, 2 * Math.PI).cos().bmm(_weight).add_(_bias);
}
