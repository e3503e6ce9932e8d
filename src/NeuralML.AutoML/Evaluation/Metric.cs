using NeuralML.Features;
using NeuralML.Training.Metrics;

namespace NeuralML.AutoML.Evaluation;

/// <summary>Measures predictions.</summary>
/// <param name="kind">What is measured.</param>
/// <param name="task">What is predicted.</param>
internal sealed class Metric(ComparisonMetric kind, PredictionTask task)
{
    // A probability of 0 or 1 that is wrong costs no more than this one.
    private const double Smallest = 1e-7;

    public ComparisonMetric Kind => kind;

    public bool HigherIsBetter
        => kind is not (ComparisonMetric.LogLoss or ComparisonMetric.RootMeanSquaredError or ComparisonMetric.MeanAbsoluteError);

    /// <summary>Its name in words.</summary>
    public string Name => kind switch
    {
        ComparisonMetric.AreaUnderRocCurve => "area under the ROC curve",
        ComparisonMetric.Accuracy => "accuracy",
        ComparisonMetric.MacroAccuracy => "macro accuracy",
        ComparisonMetric.F1Score => "F1 score",
        ComparisonMetric.LogLoss => "log loss",
        ComparisonMetric.RootMeanSquaredError => "root mean squared error",
        ComparisonMetric.MeanAbsoluteError => "mean absolute error",
        _ => "R squared",
    };

    /// <param name="metric">The metric; null for the usual one of the task.</param>
    /// <param name="task">What is predicted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The metric is one of another task.</exception>
    public static Metric Create(ComparisonMetric? metric, PredictionTask task)
    {
        ComparisonMetric[] possible = task switch
        {
            PredictionTask.Binary =>
            [
                ComparisonMetric.AreaUnderRocCurve, ComparisonMetric.Accuracy, ComparisonMetric.F1Score, ComparisonMetric.LogLoss,
            ],
            PredictionTask.Multiclass => [ComparisonMetric.Accuracy, ComparisonMetric.MacroAccuracy, ComparisonMetric.LogLoss],
            _ => [ComparisonMetric.RootMeanSquaredError, ComparisonMetric.MeanAbsoluteError, ComparisonMetric.RSquared],
        };
        if (metric is { } given && !possible.Contains(given))
        {
            throw new ArgumentOutOfRangeException(
                nameof(ComparisonOptions.Metric), given,
                $"{nameof(ComparisonOptions.Metric)} {given} is no metric of {task} labels; it must be one of {string.Join(", ", possible)}");
        }

        return new Metric(metric ?? possible[0], task);
    }

    /// <param name="predictions">Probabilities of true, of each class, or numbers, <c>[rows * outputs]</c>.</param>
    /// <param name="labels">0 or 1, the index of the class, or the number, <c>[rows]</c>.</param>
    public double Measure(float[] predictions, float[] labels)
    {
        var metrics = task switch
        {
            PredictionTask.Binary => BinaryMetrics.Compute(Array.ConvertAll(predictions, Logit), labels),
            PredictionTask.Multiclass => MulticlassMetrics.Compute(Array.ConvertAll(predictions, Logarithm), labels),
            _ => RegressionMetrics.Compute(predictions, labels, 1),
        };
        return metrics[Enum.Parse<ValidationMetric>(kind.ToString())];
    }

    /// <summary>Less is better.</summary>
    public double Cost(double value) => HigherIsBetter ? -value : value;

    private static float Logit(float probability)
    {
        var p = Math.Clamp(probability, Smallest, 1 - Smallest);
        return (float)(Math.Log(p) - Math.Log(1 - p));
    }

    private static float Logarithm(float probability) => (float)Math.Log(Math.Max(probability, Smallest));
}
