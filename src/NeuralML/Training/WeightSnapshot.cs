using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>A copy of a network's weights and buffers, such as the means of a batch normalization, to go back to.</summary>
internal sealed class WeightSnapshot : IDisposable
{
    private readonly Tensor[] _weights;
    private readonly Tensor[] _copies;

    public WeightSnapshot(nn.Module network)
    {
        _weights = [.. network.state_dict().Values];
        using var noGradient = no_grad();
        _copies = Array.ConvertAll(_weights, weight => weight.clone());
    }

    public void Take() => Copy(_weights, _copies);

    public void Restore() => Copy(_copies, _weights);

    public void Dispose()
    {
        foreach (var copy in _copies)
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
