namespace NeuralML.AutoML.Reporting;

/// <summary>How much worse the metric becomes when the values of a column are shuffled.</summary>
/// <param name="Column">The column.</param>
/// <param name="Drop">How much worse, mean of several shuffles.</param>
/// <param name="StandardError">Its standard error.</param>
internal sealed record ReportImportance(string Column, double Drop, double StandardError);
