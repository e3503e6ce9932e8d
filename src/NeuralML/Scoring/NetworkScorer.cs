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
    private readonly TargetScaler _targetScaler;
    private readonly LabelColumn _label;
    private bool _disposed;

    public NetworkScorer(nn.Module<Tensor, Tensor> network, FeatureEncoder encoder, TargetScaler targetScaler, LabelColumn label)
    {
        _network = network;
        _encoder = encoder;
        _targetScaler = targetScaler;
        _label = label;
        network.eval();
    }

    public int OutputCount => _label.OutputCount;

    /// <summary>Inputs of the network per row.</summary>
    public int InputCount => _encoder.Width;

    /// <param name="features">Features as they were read.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="scores"><c>[rows, outputs]</c> or longer: the logit, the probabilities of the classes, or the number predicted.</param>
    public void Score(FeatureBatch features, int rows, Span<float> scores)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(NeuralNetTransformer));
        using var scope = NewDisposeScope();
        using var mode = inference_mode();
        var input = empty(rows, _encoder.Width, ScalarType.Float32);
        _encoder.Encode(features.Numbers(rows), features.Categories(rows), MemoryMarshal.Cast<byte, float>(input.bytes));
        var output = _network.call(input);
        if (_label.Task == PredictionTask.Multiclass)
            output = output.softmax(1);
        MemoryMarshal.Cast<byte, float>(output.bytes).CopyTo(scores);
        if (_label.Task == PredictionTask.Regression)
        {
            foreach (ref var score in scores[..rows])
                score = _targetScaler.Unscale(score);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        _network.Dispose();
    }
}
