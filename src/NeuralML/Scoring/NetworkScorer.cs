using System.Buffers;
using NeuralML.Features;

namespace NeuralML.Scoring;

/// <summary>Trained networks that predict together: features in, scores out. Safe for several threads.</summary>
internal sealed class NetworkScorer : IScorer, IDisposable
{
    private readonly TrainedNetwork[] _networks;
    private readonly double[] _weights;
    private readonly double _logitFactor;
    private readonly LabelColumn _label;
    private bool _disposed;

    /// <param name="networks">The networks; they then belong to the scorer.</param>
    /// <param name="logitFactor">What the logits of their average are multiplied with.</param>
    /// <param name="label">What is predicted.</param>
    public NetworkScorer(IReadOnlyList<TrainedNetwork> networks, double logitFactor, LabelColumn label)
    {
        _networks = [.. networks];
        _weights = [.. networks.Select(network => network.Weight)];
        _logitFactor = logitFactor;
        _label = label;
    }

    /// <summary>How the training of its networks went.</summary>
    public IReadOnlyList<TrainingHistory> Histories => [.. _networks.Select(network => network.History).OfType<TrainingHistory>()];

    /// <exception cref="ObjectDisposedException">They are disposed.</exception>
    public IReadOnlyList<TrainedNetwork> Networks
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(NeuralNetTransformer));
            return _networks;
        }
    }

    public LabelColumn Label => _label;

    /// <summary>What the logits of the average are multiplied with.</summary>
    public double LogitFactor => _logitFactor;

    public int OutputCount => _label.OutputCount;

    /// <summary>Inputs of the widest network per row.</summary>
    public int InputCount => _networks.Max(network => network.Encoder.Width);

    /// <summary>Whether several threads score more rows than one.</summary>
    public bool RunsInParallel => Networks.All(network => network.RunsInParallel);

    /// <param name="features">Features as they were read.</param>
    /// <param name="buffers">Where intermediate results go.</param>
    /// <param name="scores"><c>[rows, outputs]</c>: the logit, the probabilities of the classes, or the number predicted.</param>
    public void Score(FeatureRows features, ScoreBuffers buffers, Span<float> scores)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(NeuralNetTransformer));
        var predictions = buffers.Predictions(_networks.Length, scores.Length);
        for (var i = 0; i < _networks.Length; i++)
            _networks[i].Predict(features, buffers.Rows, predictions[i].AsSpan(0, scores.Length));

        Blend.Average(_label.Task, OutputCount, predictions, _weights, scores);
        Finish(scores);
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (var network in _networks)
            network.Dispose();
    }

    /// <summary>Averages of logits or numbers to scores, in place, <c>[rows * outputs]</c>.</summary>
    public void Finish(Span<float> scores)
    {
        if (!_label.Task.IsClassification())
            return;
        foreach (ref var logit in scores)
            logit *= (float)_logitFactor;
        if (_label.Task == PredictionTask.Multiclass)
        {
            var pooled = ArrayPool<double>.Shared.Rent(OutputCount);
            var shares = pooled.AsSpan(0, OutputCount);
            for (var start = 0; start < scores.Length; start += OutputCount)
            {
                var row = scores.Slice(start, OutputCount);
                var sum = Softmax.Shares(row, 1, shares);
                for (var i = 0; i < row.Length; i++)
                    row[i] = (float)(shares[i] / sum);
            }

            ArrayPool<double>.Shared.Return(pooled);
        }
    }
}
