using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks;

/// <summary>
/// FT-Transformer: each feature becomes a token, and features attend to each other; <c>[batch, inputs]</c>, numbers first, then levels of
/// categorical columns, to <c>[batch, outputs]</c> (Gorishniy et al. 2021, arXiv:2106.11959).
/// </summary>
internal sealed class FtTransformer : TabularNetwork
{
    private readonly FeatureTokenizer _tokenizer;
    private readonly TransformerBlock[] _blocks;
    private readonly LayerNormalization _norm;
    private readonly Dense _output;

    /// <param name="numbers">The number of numeric inputs.</param>
    /// <param name="levels">The number of levels of each categorical column.</param>
    /// <param name="shape">Blocks, units, heads and dropout.</param>
    /// <param name="outputs">Outputs for a row.</param>
    /// <param name="random">Where the weights come from.</param>
    public FtTransformer(int numbers, IReadOnlyList<int> levels, FtTransformerShape shape, int outputs, Random random)
        : base(nameof(FtTransformer))
    {
        _blocks = new TransformerBlock[shape.Blocks];
        try
        {
            register_module("tokenizer", _tokenizer = new FeatureTokenizer(numbers, levels, shape.Width, random));
            for (var i = 0; i < _blocks.Length; i++)
                register_module($"block{i}", _blocks[i] = new TransformerBlock(shape, i == 0, i == _blocks.Length - 1, random));
            register_module("norm", _norm = new LayerNormalization(shape.Width));
            register_module("output", _output = new Dense(shape.Width, outputs, random));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override Tensor forward(Tensor input)
    {
        var tokens = _tokenizer.call(input);
        foreach (var block in _blocks)
            tokens = block.call(tokens);
        return _output.call(_norm.call(tokens.squeeze(1)).relu_());
    }

    /// <summary>Beside biases and normalizations, tokens do not decay.</summary>
    public override bool Decays(string parameterName)
        => base.Decays(parameterName) && !parameterName.StartsWith("tokenizer.", StringComparison.Ordinal);
}
