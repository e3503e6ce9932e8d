namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>A point of a curve.</summary>
/// <param name="X">Where on the horizontal axis.</param>
/// <param name="Y">Where on the vertical axis.</param>
internal readonly record struct CurvePoint(double X, double Y);
