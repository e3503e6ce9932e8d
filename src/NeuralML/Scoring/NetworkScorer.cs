using System.Runtime.InteropServices;
using NeuralML.Features;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Scoring;

/// <summary>A trained network with its encoder: features in, scores in the unit of the label out. Safe for several threads.</summary>
internal sealed class NetworkScorer : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> _network;
    private readonly FeatureEncoder _encoder;
    private readonly OutputTransform _transform;
    private bool _disposed;

    public NetworkScorer(nn.Module<Tensor, Tensor> network, FeatureEncoder encoder, TargetScaler targetScaler, LabelColumn label)
    {
        _network = network;
        _encoder = encoder;
        _transform = new OutputTransform(label, targetScaler);
        OutputCount = label.OutputCount;
        network.eval();
    }

    public int OutputCount { get; }

    /// <summary>Inputs of the network per row.</summary>
    public int InputCount => _encoder.Width;

    /// <param name="features">Features as they were read.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="scores"><c>[rows, outputs]</c> or longer, as <see cref="OutputTransform"/> makes them.</param>
    public void Score(FeatureBatch features, int rows, Span<float> scores)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(NeuralNetTransformer));
        using var scope = NewDisposeScope();
        using var mode = inference_mode();
        var input = empty(rows, _encoder.Width, ScalarType.Float32);
        _encoder.Encode(features.Numbers(rows), features.Categories(rows), MemoryMarshal.Cast<byte, float>(input.bytes));
        _transform.Score(_network.call(input), scores);
    }

    public void Dispose()
    {
        _disposed = true;
        _network.Dispose();
    }
}
