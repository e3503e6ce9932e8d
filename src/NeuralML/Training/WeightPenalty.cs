using NeuralML.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>The L1 penalty: the sum of the absolute values of all weights that decay, times a factor.</summary>
internal sealed class WeightPenalty(TabularNetwork network, double factor)
{
    private readonly Parameter[] _weights = factor == 0
        ? []
        : [.. network.named_parameters().Where(item => network.Decays(item.name)).Select(item => item.parameter)];

    /// <summary>The loss and the penalty.</summary>
    public Tensor AddTo(Tensor loss)
    {
        foreach (var weight in _weights)
            loss = loss + (weight.abs().sum() * factor);
        return loss;
    }
}
