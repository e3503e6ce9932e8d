using NeuralML.Features;
using NeuralML.Networks;
using NeuralML.NeuralNet;
using NeuralML.Scoring.Rows;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Scoring;

/// <summary>A trained network with the scales of its inputs and outputs; one of those that predict together. It owns the network.</summary>
internal sealed class TrainedNetwork : IDisposable
{
    private readonly OutputTransform _transform;
    private readonly Lazy<IRowNetwork> _rows;

    public TrainedNetwork(TabularNetwork network, FeatureEncoder encoder, OutputTransform transform)
    {
        Network = network;
        _transform = transform;
        Encoder = encoder;
        network.eval();
        _rows = new Lazy<IRowNetwork>(() => RowNetworks.Create(network));
    }

    public TabularNetwork Network { get; }

    /// <summary>Whether several threads score more rows than one.</summary>
    public bool RunsInParallel => _rows.Value.RunsInParallel;

    public FeatureEncoder Encoder { get; }

    public TargetScaler TargetScaler => _transform.Scaler;

    /// <summary>Which kind of network it is.</summary>
    public required Recipe Recipe { get; init; }

    /// <summary>Its sizes, as <see cref="NeuralNetOptions.HiddenSizes"/> has them.</summary>
    public required IReadOnlyList<int> HiddenSizes { get; init; }

    /// <summary>Which of the splits it was trained on, from 0.</summary>
    public int Split { get; init; }

    /// <summary>How many splits there were.</summary>
    public int SplitCount { get; init; } = 1;

    /// <summary>How its training went; null when it was loaded.</summary>
    public TrainingHistory? History { get; init; }

    /// <summary>Its part of the average; those of all networks add up to 1.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>What logits are multiplied with, so that probabilities are right on the validation rows.</summary>
    public double LogitFactor { get; set; } = 1;

    /// <summary>Encoded rows <c>[batch, inputs]</c> to logits, or numbers in the unit of the label, <c>[batch * outputs]</c>.</summary>
    public void Predict(Tensor input, Span<float> outputs)
    {
        using var scope = NewDisposeScope();
        using var mode = inference_mode();
        Outputs.Copy(Network.call(input), outputs);
        _transform.Apply(outputs, LogitFactor);
    }

    /// <summary>The same for rows as they were read; safe for several threads, each with buffers of its own.</summary>
    /// <param name="features">The rows.</param>
    /// <param name="buffers">Where intermediate results go.</param>
    /// <param name="outputs"><c>[rows * outputs]</c>.</param>
    public void Predict(FeatureRows features, RowBuffers buffers, Span<float> outputs)
    {
        var network = _rows.Value;
        var width = outputs.Length / features.Count;
        for (var start = 0; start < features.Count; start += network.MostRows)
        {
            var rows = features.Slice(start, Math.Min(network.MostRows, features.Count - start));
            var inputs = buffers.Get(RowBuffer.Inputs, rows.Count * Encoder.Width);
            Encoder.Encode(rows.Numbers, rows.Categories, inputs);
            network.Run(inputs, rows.Count, buffers, outputs.Slice(start * width, rows.Count * width));
        }

        _transform.Apply(outputs, LogitFactor);
    }

    public void Dispose() => Network.Dispose();
}
