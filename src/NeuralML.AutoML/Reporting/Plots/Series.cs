using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>Points of one kind.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Style">The class of their color.</param>
/// <param name="Points">The points.</param>
internal sealed record Series(string Name, string Style, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>The shape of the points; null where only the line is drawn.</summary>
    public Marker? Marker { get; init; }

    /// <summary>The class of the line, such as "solid" or "dashed"; null where only the points are drawn.</summary>
    public string? Line { get; init; } = "solid";

    /// <summary>Whether a value holds until the next one, instead of a straight line between both.</summary>
    public bool IsStepped { get; init; }

    /// <summary>The lower and the upper end of a bar through each point; null for none.</summary>
    public IReadOnlyList<ValueRange>? Intervals { get; init; }

    /// <summary>Its line of the legend.</summary>
    public LegendItem Legend => new(Name, Style, Marker, Line);
}
