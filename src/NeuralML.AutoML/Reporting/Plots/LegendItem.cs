namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>What a color, a shape or a dash means.</summary>
/// <param name="Name">What it means.</param>
/// <param name="Style">The class of the color.</param>
/// <param name="Marker">The shape of points; null for none.</param>
/// <param name="Line">The class of the line; null for none.</param>
internal sealed record LegendItem(string Name, string Style, Marker? Marker, string? Line);
