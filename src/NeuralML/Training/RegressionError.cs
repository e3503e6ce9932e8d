using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>
/// How far predicted numbers are from the labels, each in units of its label's deviation: by the loss that training keeps small.
/// </summary>
/// <param name="label">What is predicted.</param>
/// <param name="loss">What an error costs; a user's own loss is not known in this unit and counts as its square.</param>
/// <param name="labels"><c>[rows * labels]</c>.</param>
/// <param name="weights"><c>[rows * labels]</c>, 1 in the mean; empty when all count the same.</param>
internal sealed class RegressionError(LabelColumn label, RegressionLoss loss, float[] labels, float[] weights)
{
    private readonly double[] _units = [.. Enumerable.Range(0, label.Width).Select(column => Deviation(labels, column, label.Width))];

    /// <param name="predictions"><c>[rows * outputs]</c>, in the unit of the label.</param>
    public double Measure(ReadOnlySpan<float> predictions)
    {
        var total = 0.0;
        for (var i = 0; i < predictions.Length; i++)
        {
            // All quantiles are of the same label.
            var at = label.Task == PredictionTask.Quantile ? i / label.OutputCount : i;
            total += (weights.Length == 0 ? 1 : weights[at]) * Cost(predictions[i], labels[at], i);
        }

        return total / predictions.Length;
    }

    private double Cost(double prediction, double target, int i)
    {
        var distance = (target - prediction) / _units[i % label.Width];
        if (label.Task == PredictionTask.Quantile)
        {
            var quantile = label.Quantiles[i % label.OutputCount];
            return Math.Max(quantile * distance, (quantile - 1) * distance);
        }

        return loss switch
        {
            RegressionLoss.AbsoluteError => Math.Abs(distance),
            RegressionLoss.Huber => Math.Abs(distance) <= 1 ? distance * distance / 2 : Math.Abs(distance) - 0.5,
            RegressionLoss.Poisson => prediction - (target * Math.Log(Math.Max(prediction, float.Epsilon))),
            _ => distance * distance,
        };
    }

    private static double Deviation(float[] labels, int column, int width)
    {
        var (mean, variance, rows) = (0.0, 0.0, labels.Length / width);
        for (var i = column; i < labels.Length; i += width)
            mean += (double)labels[i] / rows;
        for (var i = column; i < labels.Length; i += width)
            variance += Math.Pow(labels[i] - mean, 2) / rows;
        return variance > 0 ? Math.Sqrt(variance) : 1;
    }
}
