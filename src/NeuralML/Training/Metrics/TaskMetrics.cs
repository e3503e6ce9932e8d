using NeuralML.Features;

namespace NeuralML.Training.Metrics;

/// <summary>The metrics of a task, computed from the outputs of a network.</summary>
/// <param name="label">What is predicted.</param>
/// <param name="labelUnit">What a number's errors are multiplied by to be in the unit of the label.</param>
internal sealed class TaskMetrics(LabelColumn label, double labelUnit)
{
    /// <summary>The metrics that make sense for a task, but for the loss, which always does.</summary>
    public static ValidationMetric[] Of(PredictionTask task) => task switch
    {
        PredictionTask.Binary =>
        [
            ValidationMetric.CalibratedLogLoss, ValidationMetric.Accuracy, ValidationMetric.AreaUnderRocCurve, ValidationMetric.F1Score,
            ValidationMetric.LogLoss,
        ],
        PredictionTask.MultiLabel =>
        [
            ValidationMetric.Accuracy, ValidationMetric.AreaUnderRocCurve, ValidationMetric.F1Score, ValidationMetric.LogLoss,
        ],
        PredictionTask.Multiclass =>
        [
            ValidationMetric.CalibratedBrierScore, ValidationMetric.Accuracy, ValidationMetric.MacroAccuracy, ValidationMetric.LogLoss,
        ],
        PredictionTask.Regression =>
        [
            ValidationMetric.RootMeanSquaredError, ValidationMetric.MeanAbsoluteError, ValidationMetric.RSquared,
        ],
        _ => [],
    };

    /// <summary>What the epochs of a task are judged by unless the user says otherwise.</summary>
    /// <param name="task">What is predicted.</param>
    /// <param name="weighted">Whether the user says what an error costs: then that is what counts.</param>
    public static ValidationMetric Default(PredictionTask task, bool weighted) => task switch
    {
        _ when weighted => ValidationMetric.Loss,
        PredictionTask.Binary => ValidationMetric.CalibratedLogLoss,
        PredictionTask.Multiclass => ValidationMetric.CalibratedBrierScore,
        _ => ValidationMetric.Loss,
    };

    /// <exception cref="ArgumentOutOfRangeException">The metric is one of another task.</exception>
    public static void Check(ValidationMetric? metric, PredictionTask task)
    {
        if (metric is null or ValidationMetric.Loss || Of(task).Contains(metric.Value))
            return;
        var possible = string.Join(", ", Of(task).Prepend(ValidationMetric.Loss));
        throw new ArgumentOutOfRangeException(
            nameof(NeuralNetOptions.EarlyStoppingMetric), metric,
            $"{nameof(NeuralNetOptions.EarlyStoppingMetric)} {metric} is no metric of {task} labels; it must be one of {possible}");
    }

    /// <summary>The metric's value, or its negative where more is better: less is always better.</summary>
    public static double Cost(ValidationMetric metric, double value)
        => metric is ValidationMetric.Loss or ValidationMetric.CalibratedLogLoss or ValidationMetric.CalibratedBrierScore
            or ValidationMetric.LogLoss or ValidationMetric.RootMeanSquaredError or ValidationMetric.MeanAbsoluteError
            ? value
            : -value;

    /// <param name="outputs">What the network says, <c>[rows, outputs]</c>.</param>
    /// <param name="targets">The targets, as they are trained on.</param>
    /// <returns>Each metric of the task; one that these rows do not define is NaN.</returns>
    public IReadOnlyDictionary<ValidationMetric, double> Compute(float[] outputs, float[] targets)
    {
        Dictionary<ValidationMetric, double> metrics = label.Task switch
        {
            PredictionTask.Binary or PredictionTask.MultiLabel => BinaryMetrics.Compute(outputs, targets),
            PredictionTask.Multiclass => MulticlassMetrics.Compute(outputs, targets),
            PredictionTask.Regression => RegressionMetrics.Compute(
                label.IsCount ? Array.ConvertAll(outputs, MathF.Exp) : outputs, targets, labelUnit),
            _ => [],
        };
        if (Default(label.Task, weighted: false) is var own and not ValidationMetric.Loss)
            metrics.Add(own, new Criterion(label, targets).Measure(outputs));
        return metrics;
    }
}
