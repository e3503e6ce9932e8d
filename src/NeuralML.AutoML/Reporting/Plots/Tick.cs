namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>A mark on an axis.</summary>
/// <param name="Value">Where.</param>
/// <param name="Label">What is written beside it.</param>
internal readonly record struct Tick(double Value, string Label);
