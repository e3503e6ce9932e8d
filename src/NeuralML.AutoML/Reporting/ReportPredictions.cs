namespace NeuralML.AutoML.Reporting;

/// <summary>What a model predicts for rows that it has not trained on.</summary>
/// <param name="Model">"best model" or "ensemble", with its learner.</param>
/// <param name="Rows">"test rows" or "rows of the folds".</param>
/// <param name="OutputCount">Values per row: 1, or one per class of several.</param>
/// <param name="Labels">0 or 1, the index of the class, or the number, <c>[rows]</c>.</param>
/// <param name="Values">The probability of true, of each class, or the number predicted, <c>[rows * outputs]</c>.</param>
internal sealed record ReportPredictions(
    string Model, string Rows, int OutputCount, IReadOnlyList<float> Labels, IReadOnlyList<float> Values);
