using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks;

/// <summary>
/// A residual network for tables: each block adds to what it is given; <c>[batch, inputs]</c> to <c>[batch, outputs]</c>
/// (Gorishniy et al. 2021, arXiv:2106.11959).
/// </summary>
internal sealed class ResNet : TabularNetwork
{
    public const int DefaultBlocks = 2;
    public const int DefaultWidth = 192;
    public const double DefaultDropout = 0.15;

    private readonly InputEmbedding _input;
    private readonly Dense _first;
    private readonly ResNetBlock[] _blocks;
    private readonly BatchNormalization _norm;
    private readonly Dense _output;

    /// <param name="input">What stands before the first layer; it then belongs to the network.</param>
    /// <param name="blocks">Residual blocks.</param>
    /// <param name="width">Units between blocks; inside a block there are twice as many.</param>
    /// <param name="outputs">Outputs for a row.</param>
    /// <param name="dropout">The share of units inside a block that is switched off in a training step.</param>
    /// <param name="random">Where the weights come from.</param>
    public ResNet(InputEmbedding input, int blocks, int width, int outputs, double dropout, Random random)
        : base(nameof(ResNet))
    {
        _input = input;
        _blocks = new ResNetBlock[blocks];
        try
        {
            register_module("input", _input);
            register_module("first", _first = new Dense(input.Outputs, width, random));
            for (var i = 0; i < blocks; i++)
                register_module($"block{i}", _blocks[i] = new ResNetBlock(width, 2 * width, dropout, random));
            register_module("norm", _norm = new BatchNormalization(width));
            register_module("output", _output = new Dense(width, outputs, random));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public InputEmbedding Input => _input;

    public Dense First => _first;

    public IReadOnlyList<ResNetBlock> Blocks => _blocks;

    public BatchNormalization Norm => _norm;

    public Dense Output => _output;

    public override Tensor forward(Tensor input)
    {
        var hidden = _first.call(_input.call(input));
        foreach (var block in _blocks)
            hidden = block.call(hidden);
        return _output.call(_norm.call(hidden).relu_());
    }
}
