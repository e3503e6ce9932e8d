namespace NeuralML.AutoML.Reporting;

/// <summary>Two families, each by its best configuration, on the same folds.</summary>
/// <param name="First">The better one.</param>
/// <param name="Second">The other.</param>
/// <param name="Difference">By how much the metric of the first is better, mean over the folds.</param>
/// <param name="Low">The lower end of the difference's 95 % interval.</param>
/// <param name="High">Its upper end.</param>
/// <param name="PValue">How likely a difference as large would be if there were none.</param>
/// <param name="Folds">Folds that both were measured on.</param>
internal sealed record ReportPair(
    LearnerFamily First, LearnerFamily Second, double Difference, double Low, double High, double PValue, int Folds);
