namespace NeuralML.AutoML;

/// <summary>A line of the leaderboard: a configuration, or the ensemble.</summary>
/// <param name="Family">The family of the learner; null for the ensemble.</param>
/// <param name="Configuration">The learner and its options, or what the ensemble is made of.</param>
/// <param name="Mean">The mean of the metric over the folds that it was measured on, in the metric's unit.</param>
/// <param name="StandardError">The mean's standard error, folds taken as independent; null with one fold.</param>
/// <param name="FoldValues">The metric in each fold; null where it was not measured.</param>
/// <param name="FitSeconds">Seconds of a fit on the rows outside a fold, mean; for the ensemble the sum of its members'.</param>
/// <param name="RowsPerSecond">Rows scored in a second, mean; for the ensemble its members one after the other.</param>
/// <param name="ModelBytes">Bytes of the model zip; null for what was not fitted at the end.</param>
/// <param name="TestValue">The metric on the rows of the test; null where it was not measured.</param>
public sealed record LeaderboardEntry(
    LearnerFamily? Family, string Configuration, double Mean, double? StandardError, IReadOnlyList<double?> FoldValues, double FitSeconds,
    double RowsPerSecond, long? ModelBytes, double? TestValue);
