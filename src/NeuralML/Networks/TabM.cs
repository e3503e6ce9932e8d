using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks;

/// <summary>
/// TabM: many perceptrons that share most of their weights, trained side by side in one product and averaged;
/// <c>[batch, inputs]</c> to <c>[batch, outputs]</c>, in training to <c>[batch * Members, outputs]</c>
/// (Gorishniy et al. 2024, arXiv:2410.24210).
/// </summary>
internal sealed class TabM : TabularNetwork
{
    public const int DefaultMembers = 32;
    public const int DefaultBlocks = 3;
    public const int DefaultWidth = 512;
    public const double DefaultDropout = 0.1;

    private readonly InputEmbedding _input;
    private readonly MemberScaling? _scaling;
    private readonly nn.Module<Tensor, Tensor>[] _blocks;
    private readonly SeededDropout _dropout;
    private readonly MemberHeads _heads;
    private readonly OutputLink _link;
    private readonly int _outputs;

    /// <param name="input">What stands before the first layer; it then belongs to the network.</param>
    /// <param name="shape">Members, blocks and units.</param>
    /// <param name="outputs">Outputs for a row.</param>
    /// <param name="link">What the outputs stand for.</param>
    /// <param name="dropout">The share of units that is switched off in a training step.</param>
    /// <param name="random">Where the weights come from.</param>
    public TabM(InputEmbedding input, TabMShape shape, int outputs, OutputLink link, double dropout, Random random)
        : base(nameof(TabM))
    {
        _input = input;
        _link = link;
        _outputs = outputs;
        Members = shape.Members;
        _blocks = new nn.Module<Tensor, Tensor>[shape.Blocks];
        try
        {
            register_module("input", _input);
            if (shape.Mini)
                register_module("scaling", _scaling = new MemberScaling(shape.Members, input.Outputs, random));
            for (var i = 0; i < _blocks.Length; i++)
            {
                var inputs = i == 0 ? input.Outputs : shape.Width;
                _blocks[i] = shape.Mini
                    ? new Dense(inputs, shape.Width, random)
                    : new EnsembleDense(shape.Members, inputs, shape.Width, first: i == 0, random);
                register_module($"block{i}", _blocks[i]);
            }

            register_module("dropout", _dropout = new SeededDropout(dropout, (ulong)random.NextInt64()));
            register_module("heads", _heads = new MemberHeads(shape.Members, shape.Width, outputs, random));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override int Members { get; }

    public InputEmbedding Input => _input;

    /// <summary>What tells the members of a small TabM apart; null for one whose layers do.</summary>
    public MemberScaling? Scaling => _scaling;

    public IReadOnlyList<nn.Module<Tensor, Tensor>> Blocks => _blocks;

    public MemberHeads Heads => _heads;

    public OutputLink Link => _link;

    public override Tensor forward(Tensor input)
    {
        // Members come first in between, so that the products of a layer need no copies.
        var hidden = _input.call(input).unsqueeze(0);
        if (_scaling is not null)
            hidden = _scaling.call(hidden);
        foreach (var block in _blocks)
            hidden = _dropout.call(block.call(hidden).relu_());
        var outputs = _heads.call(hidden);
        return training ? outputs.transpose(0, 1).reshape(-1, _outputs) : MemberAverage.Compute(outputs, _link);
    }
}
