using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>
/// An exponential moving average of a network's weights and buffers (Polyak and Juditsky 1992). Over the first steps it forgets faster, so
/// that it does not cling to the initial weights.
/// </summary>
internal sealed class WeightAverage : IDisposable
{
    private const double EarlySteps = 10;

    private readonly double _decay;
    private readonly Tensor[] _weights;

    public WeightAverage(nn.Module network, double decay)
    {
        _decay = decay;
        _weights = [.. network.state_dict().Values];
        using var noGradient = no_grad();
        Averages = Array.ConvertAll(_weights, weight => weight.clone().DetachFromDisposeScope());
    }

    /// <summary>The averages, in the order of the network's state.</summary>
    public Tensor[] Averages { get; }

    /// <summary>How many steps went into the averages.</summary>
    public long Updates { get; set; }

    /// <summary>Called after each step.</summary>
    public void Update()
    {
        using var noGradient = no_grad();
        var kept = Math.Min(_decay, (1 + Updates) / (EarlySteps + Updates));
        Updates++;
        for (var i = 0; i < _weights.Length; i++)
            Averages[i].mul_(kept).add_(_weights[i], 1 - kept);
    }

    /// <summary>Puts the averages into the network and keeps what was there, or the other way round.</summary>
    public void Swap()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        for (var i = 0; i < _weights.Length; i++)
        {
            var weight = _weights[i].clone();
            _weights[i].copy_(Averages[i]);
            Averages[i].copy_(weight);
        }
    }

    public void Dispose()
    {
        foreach (var average in Averages)
            average.Dispose();
    }
}
