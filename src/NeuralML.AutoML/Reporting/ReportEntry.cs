namespace NeuralML.AutoML.Reporting;

/// <summary>A line of the leaderboard.</summary>
/// <param name="Family">The family of the learner; null for the ensemble.</param>
/// <param name="Learner">The learner.</param>
/// <param name="Configuration">Its options.</param>
/// <param name="Mean">The mean of the metric over the folds that it was measured on.</param>
/// <param name="StandardError">Its standard error; null with one fold.</param>
/// <param name="FoldValues">The metric in each fold, in the order of folds; null where it was not measured.</param>
/// <param name="FitSeconds">Seconds of a fit, mean.</param>
/// <param name="RowsPerSecond">Rows scored in a second, mean.</param>
/// <param name="ModelBytes">Bytes of the saved model; null where it was not saved.</param>
/// <param name="TestValue">The metric on the test rows; null where it was not measured.</param>
internal sealed record ReportEntry(
    LearnerFamily? Family, string Learner, string Configuration, double Mean, double? StandardError, IReadOnlyList<double?> FoldValues,
    double FitSeconds, double RowsPerSecond, long? ModelBytes, double? TestValue);
