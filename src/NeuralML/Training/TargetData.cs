using NeuralML.Features;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>The targets of encoded rows as tensors, and what each row counts.</summary>
internal sealed class TargetData : IDisposable
{
    /// <param name="table">The labels and the weights of rows.</param>
    /// <param name="rows">Which rows.</param>
    /// <param name="label">What is predicted.</param>
    /// <param name="scaler">The unit of a regression's targets.</param>
    /// <param name="weights">What rows count.</param>
    public TargetData(TrainingTable table, int[] rows, LabelColumn label, TargetScaler scaler, RowWeights weights)
    {
        Targets = label.Task == PredictionTask.Multiclass
            ? tensor(Array.ConvertAll(rows, row => (long)table.Labels[row]))
            : tensor(Scale(table, rows, scaler), Shape(rows.Length, table.LabelWidth));
        var width = weights.Width(table);
        Weights = weights.Of(table, rows, width) is { } values ? tensor(values, Shape(rows.Length, width)) : null;
    }

    /// <summary>Class indexes as Int64, anything else as Float32: <c>[rows]</c>, or <c>[rows, labels]</c> of a vector.</summary>
    public Tensor Targets { get; }

    /// <summary>Weights, 1 in the mean over all rows, <c>[rows]</c>, or <c>[rows, labels]</c>; null when all are 1.</summary>
    public Tensor? Weights { get; }

    public void Dispose()
    {
        Targets.Dispose();
        Weights?.Dispose();
    }

    private static float[] Scale(TrainingTable table, int[] rows, TargetScaler scaler)
    {
        var targets = new float[rows.Length * table.LabelWidth];
        var next = 0;
        foreach (var row in rows)
        {
            var labels = table.GetLabels(row);
            for (var column = 0; column < labels.Length; column++)
                targets[next++] = scaler.Scale(labels[column], column);
        }

        return targets;
    }

    private static long[] Shape(int rows, int width) => width == 1 ? [rows] : [rows, width];
}
