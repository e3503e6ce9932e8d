namespace CompareLearners.Comparison;

/// <param name="Learner">Who was measured.</param>
/// <param name="Metrics">Each metric's name and its value in each fold.</param>
/// <param name="FitSeconds">Seconds of a fit, pipeline included, in each fold.</param>
/// <param name="RowsPerSecond">Rows scored in a second, pipeline included, in each fold.</param>
internal sealed record LearnerResult(
    Learner Learner, IReadOnlyDictionary<string, double[]> Metrics, double[] FitSeconds, double[] RowsPerSecond);
