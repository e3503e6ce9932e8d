using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks;

/// <summary>
/// A multilayer perceptron: dense layers with ReLU and dropout between them; <c>[batch, features]</c> to <c>[batch, outputs]</c>.
/// </summary>
internal sealed class Mlp : nn.Module<Tensor, Tensor>
{
    private readonly Dense[] _layers;
    private readonly SeededDropout _dropout;

    public Mlp(int inputs, IReadOnlyList<int> hiddenSizes, int outputs, double dropout, Random random)
        : base(nameof(Mlp))
    {
        int[] sizes = [inputs, .. hiddenSizes, outputs];
        _layers = new Dense[sizes.Length - 1];
        try
        {
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

    public override Tensor forward(Tensor input)
    {
        var hidden = input;
        for (var i = 0; i < _layers.Length - 1; i++)
            hidden = _dropout.call(nn.functional.relu(_layers[i].call(hidden)));
        return _layers[^1].call(hidden);
    }
}
