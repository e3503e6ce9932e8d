using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>
/// What epochs and networks are compared by on rows that they have not seen; smaller is better. A number is judged by its squared error,
/// a Boolean by the log loss and classes by the Brier score, both of probabilities under the temperature that suits them best: an
/// overconfident network is mended by that afterwards, and need not be avoided (Berta et al. 2025, arXiv:2501.19195).
/// </summary>
/// <remarks>Of classes, the log loss would stop long before accuracy is at its best; accuracy itself jumps about.</remarks>
internal sealed class Criterion(LabelColumn label, float[] labels)
{
    private readonly int _outputs = label.OutputCount;

    /// <param name="predictions"><c>[rows * outputs]</c>: logits or numbers.</param>
    public double Measure(ReadOnlySpan<float> predictions)
    {
        switch (label.Task)
        {
            case PredictionTask.Binary:
                return Temperature.Fit(predictions, labels, _outputs).Loss;
            case PredictionTask.Multiclass:
                var factor = Temperature.Fit(predictions, labels, _outputs).Factor;
                return Brier(predictions, factor);
            default:
                return SquaredError(predictions);
        }
    }

    /// <summary>What logits should be multiplied with; 1 for numbers.</summary>
    public double FitLogits(ReadOnlySpan<float> predictions)
        => label.Task == PredictionTask.Regression ? 1 : Temperature.Fit(predictions, labels, _outputs).Factor;

    private double Brier(ReadOnlySpan<float> logits, double factor)
    {
        var total = 0.0;
        Span<double> shares = _outputs <= 256 ? stackalloc double[_outputs] : new double[_outputs];
        for (var row = 0; row < labels.Length; row++)
        {
            var own = logits.Slice(row * _outputs, _outputs);
            var largest = float.NegativeInfinity;
            foreach (var logit in own)
                largest = Math.Max(largest, logit);
            var sum = 0.0;
            for (var i = 0; i < _outputs; i++)
                sum += shares[i] = Math.Exp(factor * ((double)own[i] - largest));
            for (var i = 0; i < _outputs; i++)
            {
                var error = (shares[i] / sum) - (i == (int)labels[row] ? 1 : 0);
                total += error * error;
            }
        }

        return total / labels.Length;
    }

    private double SquaredError(ReadOnlySpan<float> predictions)
    {
        var total = 0.0;
        for (var i = 0; i < labels.Length; i++)
            total += Math.Pow((double)predictions[i] - labels[i], 2);
        return total / labels.Length;
    }
}
