using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks;

/// <summary>
/// A multilayer perceptron: dense layers with ReLU and dropout between them; <c>[batch, inputs]</c> to <c>[batch, outputs]</c>.
/// </summary>
internal sealed class Mlp : TabularNetwork
{
    private readonly InputEmbedding _input;
    private readonly Dense[] _layers;
    private readonly SeededDropout _dropout;

    public Mlp(int inputs, IReadOnlyList<int> hiddenSizes, int outputs, double dropout, Random random)
        : this(new InputEmbedding(inputs), hiddenSizes, outputs, dropout, random)
    {
    }

    /// <param name="input">What stands before the first layer; it then belongs to the network.</param>
    /// <param name="hiddenSizes">Units in each hidden layer.</param>
    /// <param name="outputs">Outputs for a row.</param>
    /// <param name="dropout">The share of hidden units that is switched off in a training step.</param>
    /// <param name="random">Where the weights come from.</param>
    public Mlp(InputEmbedding input, IReadOnlyList<int> hiddenSizes, int outputs, double dropout, Random random)
        : base(nameof(Mlp))
    {
        int[] sizes = [input.Outputs, .. hiddenSizes, outputs];
        _input = input;
        _layers = new Dense[sizes.Length - 1];
        try
        {
            register_module("input", _input);
            for (var i = 0; i < _layers.Length; i++)
            {
                _layers[i] = new Dense(sizes[i], sizes[i + 1], random);
                register_module($"layer{i}", _layers[i]);
            }

            _dropout = new SeededDropout(dropout, (ulong)random.NextInt64());
            register_module("dropout", _dropout);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public InputEmbedding Input => _input;

    public IReadOnlyList<Dense> Layers => _layers;

    public override Tensor forward(Tensor input)
    {
        var hidden = _input.call(input);
        for (var i = 0; i < _layers.Length - 1; i++)
            hidden = _dropout.call(nn.functional.relu(_layers[i].call(hidden)));
        return _layers[^1].call(hidden);
    }
}
