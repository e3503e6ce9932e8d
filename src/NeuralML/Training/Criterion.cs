using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>
/// What epochs and networks are compared by on rows that they have not seen; smaller is better. A number is judged by its
/// <see cref="RegressionError"/>, a Boolean by the log loss and classes by the Brier score, both of probabilities under the temperature
/// that suits them best: an overconfident network is mended by that afterwards, and need not be avoided (Berta et al. 2025,
/// arXiv:2501.19195).
/// </summary>
/// <remarks>Of classes, the log loss would stop long before accuracy is at its best; accuracy itself jumps about.</remarks>
internal sealed class Criterion
{
    private readonly PredictionTask _task;
    private readonly int _outputs;
    private readonly float[] _labels;
    private readonly float[] _weights;
    private readonly RegressionError _error;

    /// <param name="options">What classes and numbers cost.</param>
    /// <param name="label">What is predicted.</param>
    /// <param name="table">The labels and the weights of rows.</param>
    /// <param name="rows">The rows that are judged.</param>
    public Criterion(NeuralNetOptions options, LabelColumn label, TrainingTable table, int[] rows)
    {
        _task = label.Task;
        // Each of several labels is judged by itself.
        _outputs = label.Task.HasLogits() ? 1 : label.OutputCount;
        _labels = [.. rows.SelectMany(row => table.GetLabels(row).ToArray())];
        _weights = RowWeights.Of(table, rows, ClassWeights.Of(options, label, table, rows), table.LabelWidth) ?? [];
        _error = new RegressionError(label, options.RegressionLoss, _labels, _weights);
    }

    /// <param name="predictions"><c>[rows * outputs]</c>: logits or numbers.</param>
    public double Measure(ReadOnlySpan<float> predictions)
    {
        if (!_task.IsClassification())
            return _error.Measure(predictions);
        var (factor, loss) = Temperature.Fit(predictions, _labels, _outputs, _weights);
        return _task == PredictionTask.Multiclass ? Brier(predictions, factor) : loss;
    }

    /// <summary>What logits should be multiplied with; 1 for numbers.</summary>
    public double FitLogits(ReadOnlySpan<float> predictions)
        => _task.IsClassification() ? Temperature.Fit(predictions, _labels, _outputs, _weights).Factor : 1;

    private double Brier(ReadOnlySpan<float> logits, double factor)
    {
        var total = 0.0;
        Span<double> shares = _outputs <= 256 ? stackalloc double[_outputs] : new double[_outputs];
        for (var row = 0; row < _labels.Length; row++)
        {
            var own = logits.Slice(row * _outputs, _outputs);
            var largest = float.NegativeInfinity;
            foreach (var logit in own)
                largest = Math.Max(largest, logit);
            var sum = 0.0;
            for (var i = 0; i < _outputs; i++)
                sum += shares[i] = Math.Exp(factor * ((double)own[i] - largest));
            var weight = _weights.Length == 0 ? 1.0 : _weights[row];
            for (var i = 0; i < _outputs; i++)
            {
                var error = (shares[i] / sum) - (i == (int)_labels[row] ? 1 : 0);
                total += weight * error * error;
            }
        }

        return total / _labels.Length;
    }
}
