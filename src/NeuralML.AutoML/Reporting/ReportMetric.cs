namespace NeuralML.AutoML.Reporting;

/// <summary>A metric.</summary>
/// <param name="Name">Its name in words, such as "area under the ROC curve".</param>
/// <param name="HigherIsBetter">Whether more is better.</param>
internal sealed record ReportMetric(string Name, bool HigherIsBetter);
