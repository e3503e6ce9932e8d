using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>A copy of a network's weights and buffers, such as the means of a batch normalization, to go back to.</summary>
internal sealed class WeightSnapshot : IDisposable
{
    public WeightSnapshot(nn.Module network)
    {
        Weights = [.. network.state_dict().Values];
        using var noGradient = no_grad();
        Copies = Array.ConvertAll(Weights, weight => weight.clone().DetachFromDisposeScope());
    }

    /// <summary>The network's own, in the order of its state.</summary>
    public Tensor[] Weights { get; }

    /// <summary>The copies, in the same order.</summary>
    public Tensor[] Copies { get; }

    public void Take() => Copy(Weights, Copies);

    public void Restore() => Copy(Copies, Weights);

    public void Dispose()
    {
        foreach (var copy in Copies)
            copy.Dispose();
    }

    private static void Copy(Tensor[] from, Tensor[] to)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        for (var i = 0; i < from.Length; i++)
            to[i].copy_(from[i]);
    }
}
