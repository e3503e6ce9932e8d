namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>A bar.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Style">The class of its color.</param>
/// <param name="Value">Its length.</param>
/// <param name="Error">The standard error of that; null for none.</param>
/// <param name="Text">The value in words.</param>
internal sealed record Bar(string Label, string Style, double Value, double? Error, string Text);
