namespace NeuralML.AutoML;

/// <summary>
/// Two families, each by its best configuration, on the same folds, by the corrected resampled t-test (Nadeau and Bengio 2003).
/// </summary>
/// <param name="Better">The one that is better on the mean.</param>
/// <param name="Other">The other.</param>
/// <param name="Difference">By how much the metric is better, at least 0, mean over the folds that both were measured on.</param>
/// <param name="Low">The lower end of the 95 % interval of the difference.</param>
/// <param name="High">Its upper end.</param>
/// <param name="PValue">How likely a difference as large is where there is none, from 0 to 1.</param>
/// <param name="Folds">How many folds both were measured on, at least 2.</param>
public sealed record FamilyDifference(
    LearnerFamily Better, LearnerFamily Other, double Difference, double Low, double High, double PValue, int Folds);
