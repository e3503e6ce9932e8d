using NeuralML.Networks;
using NeuralML.Scoring;
using NeuralML.Training.Losses;
using NeuralML.Training.Metrics;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Judges a network on rows that it does not learn from at that moment.</summary>
internal sealed class EpochEvaluator(TabularNetwork network, Loss loss, TaskMetrics metrics, Cancellation cancellation)
{
    private const int BatchSize = 4096;

    private float[] _outputs = [];
    private float[] _targets = [];

    /// <summary>The mean loss of all rows, and the metrics of the task.</summary>
    public (double Loss, IReadOnlyDictionary<ValidationMetric, double> Metrics) Evaluate(TensorData data)
    {
        var total = 0.0;
        network.eval();
        using var noGradient = no_grad();
        for (var start = 0; start < data.RowCount; start += BatchSize)
        {
            cancellation.ThrowIfRequested();
            using var scope = NewDisposeScope();
            var count = Math.Min(BatchSize, data.RowCount - start);
            var (features, targets, weights) = data.Slice(start, count);
            var output = network.call(features);
            total += loss.Evaluate(output, targets, weights).item<float>() * (double)count;
            Append(output, start, data.RowCount, ref _outputs);
            Append(targets.@float(), start, data.RowCount, ref _targets);
        }

        return (total / data.RowCount, metrics.Compute(_outputs, _targets));
    }

    private static void Append(Tensor batch, int start, int rows, ref float[] all)
    {
        var width = (int)(batch.numel() / batch.shape[0]);
        if (all.Length != rows * width)
            all = new float[rows * width];
        Outputs.Copy(batch, all.AsSpan(start * width, (int)batch.numel()));
    }
}
