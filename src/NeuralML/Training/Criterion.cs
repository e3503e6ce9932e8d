using NeuralML.Features;
using NeuralML.Scoring;

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
    private readonly RegressionError? _error;

    /// <param name="label">What is predicted.</param>
    /// <param name="labels"><c>[rows * labels]</c>: classes counted from 0, or numbers.</param>
    /// <param name="weights">How much each of them counts, 1 in the mean; null when all count the same.</param>
    /// <param name="loss">What an error of a number costs.</param>
    public Criterion(LabelColumn label, float[] labels, float[]? weights = null, RegressionLoss loss = RegressionLoss.SquaredError)
    {
        _task = label.Task;
        // Each of several labels is judged by itself.
        _outputs = label.Task.HasLogits() ? 1 : label.OutputCount;
        _labels = labels;
        _weights = weights ?? [];
        _error = label.Task.IsClassification() ? null : new RegressionError(label, loss, _labels, _weights);
    }

    /// <summary>What the options ask for, on some rows of a table.</summary>
    public static Criterion Of(NeuralNetOptions options, LabelColumn label, TrainingTable table, int[] rows)
        => new(
            label,
            table.SelectLabels(rows),
            new RowWeights(ClassWeights.Of(options, label, table, rows), table, rows).Of(table, rows, table.LabelWidth),
            options.RegressionLoss);

    /// <param name="predictions"><c>[rows * outputs]</c>: logits or numbers.</param>
    public double Measure(ReadOnlySpan<float> predictions)
    {
        if (_error is not null)
            return _error.Measure(predictions);
        var (factor, loss) = Temperature.Fit(predictions, _labels, _outputs, _weights);
        return _task == PredictionTask.Multiclass ? Brier(predictions, factor) : loss;
    }

    /// <summary>What logits should be multiplied with; 1 for numbers.</summary>
    public double FitLogits(ReadOnlySpan<float> predictions)
        => _error is null
            ? Temperature.Fit(predictions, _labels, _outputs, _weights, Temperature.Doubt(_labels.Length, _outputs)).Factor
            : 1;

    private double Brier(ReadOnlySpan<float> logits, double factor)
    {
        var total = 0.0;
        Span<double> shares = _outputs <= 256 ? stackalloc double[_outputs] : new double[_outputs];
        for (var row = 0; row < _labels.Length; row++)
        {
            var sum = Softmax.Shares(logits.Slice(row * _outputs, _outputs), factor, shares);
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
