using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// A token for each feature behind one for the prediction: <c>[batch, inputs]</c>, numbers first, then levels of categorical columns, to
/// <c>[batch, 1 + inputs, width]</c> (Gorishniy et al. 2021, arXiv:2106.11959).
/// </summary>
internal sealed class FeatureTokenizer : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _prediction;
    private readonly Parameter? _weight;
    private readonly Parameter _bias;
    private readonly CategoryEmbedding? _categories;
    private readonly int _numbers;
    private readonly int _width;

    /// <param name="numbers">The number of numeric features.</param>
    /// <param name="levels">The number of levels of each categorical column.</param>
    /// <param name="width">The length of a token.</param>
    /// <param name="random">Where the weights come from.</param>
    public FeatureTokenizer(int numbers, IReadOnlyList<int> levels, int width, Random random)
        : base(nameof(FeatureTokenizer))
    {
        _numbers = numbers;
        _width = width;
        var bound = 1 / Math.Sqrt(width);
        _prediction = InitialWeights.Uniform([1, 1, width], bound, random);
        if (numbers > 0)
            _weight = InitialWeights.Uniform([numbers, width], bound, random);
        _bias = InitialWeights.Uniform([numbers + levels.Count, width], bound, random);
        if (levels.Count > 0)
            _categories = new CategoryEmbedding(levels, width, random);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var tokens = new List<Tensor>(3) { _prediction.expand(input.shape[0], 1, _width) };
        if (_weight is not null)
            tokens.Add(_bias.narrow(0, 0, _numbers).addcmul(input.narrow(1, 0, _numbers).unsqueeze(2), _weight, 1));
        if (_categories is not null)
        {
            var bias = _bias.narrow(0, _numbers, _categories.Columns);
            tokens.Add(_categories.call(input.narrow(1, _numbers, _categories.Columns)).add_(bias));
        }

        return cat(tokens, 1);
    }
}
