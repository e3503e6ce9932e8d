namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>Values between two bounds.</summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
/// <param name="Count">How many.</param>
internal sealed record HistogramBin(double Low, double High, int Count);
