namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>A row of dots.</summary>
/// <param name="Label">What the dots are of.</param>
/// <param name="Style">The class of their color.</param>
/// <param name="Marker">Their shape.</param>
/// <param name="Dots">The values.</param>
/// <param name="Mean">A larger dot in front; null for none.</param>
/// <param name="Interval">A bar through it; null for none.</param>
internal sealed record DotRow(
    string Label, string Style, Marker Marker, IReadOnlyList<double> Dots, double? Mean, ValueRange? Interval);
