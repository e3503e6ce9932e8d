using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>A copy of a network's weights, to go back to.</summary>
internal sealed class WeightSnapshot : IDisposable
{
    private readonly Parameter[] _weights;
    private readonly Tensor[] _copies;

    public WeightSnapshot(nn.Module network)
    {
        _weights = [.. network.parameters()];
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

    private static void Copy(IReadOnlyList<Tensor> from, IReadOnlyList<Tensor> to)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        for (var i = 0; i < from.Count; i++)
            to[i].copy_(from[i]);
    }
}
