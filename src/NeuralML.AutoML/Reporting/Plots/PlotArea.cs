using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>The rectangle between two axes, and where values are in it.</summary>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Left">The rectangle's left edge, in pixels.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
internal sealed record PlotArea(PlotAxis X, PlotAxis Y, double Left, double Top, double Right, double Bottom)
{
    /// <summary>Where <paramref name="value"/> is horizontally; beyond the axis, a little beyond its end.</summary>
    public double AtX(double value) => Left + (Right - Left) * Part(value, X.Range);

    /// <summary>Where <paramref name="value"/> is vertically.</summary>
    public double AtY(double value) => Bottom - (Bottom - Top) * Part(value, Y.Range);

    /// <summary>Where <paramref name="point"/> is.</summary>
    public PlotPixel At(CurvePoint point) => new(AtX(point.X), AtY(point.Y));

    /// <summary>Draws grid, marks and titles of both axes, in a plot of that width.</summary>
    public void DrawAxes(MarkupWriter writer, double width)
    {
        foreach (var tick in Y.Ticks)
        {
            writer.Empty("path", ("class", "grid"),
                ("d", $"M{PlotPixel.Number(Left)} {PlotPixel.Number(AtY(tick.Value))}H{PlotPixel.Number(Right)}"));
            writer.Element("text", tick.Label, ("class", "tick end"), ("x", Left - 7), ("y", AtY(tick.Value) + 4));
        }

        DrawHorizontalAxis(writer, width);
        double middle = (Top + Bottom) / 2;
        writer.Element("text", Title(Y.Title, Top + Bottom), ("class", "axis middle"), ("x", 0.0), ("y", 0.0),
            ("transform", $"translate(13 {PlotPixel.Number(middle)}) rotate(-90)"));
    }

    /// <summary>Draws grid, marks and title of the horizontal axis, in a plot of that width.</summary>
    public void DrawHorizontalAxis(MarkupWriter writer, double width)
    {
        foreach (var tick in X.Ticks)
        {
            writer.Empty("path", ("class", "grid"),
                ("d", $"M{PlotPixel.Number(AtX(tick.Value))} {PlotPixel.Number(Top)}V{PlotPixel.Number(Bottom)}"));
            writer.Element("text", tick.Label, ("class", "tick middle"), ("x", AtX(tick.Value)), ("y", Bottom + 17));
        }

        double middle = (Left + Right) / 2;
        double room = 2 * Math.Min(middle, width - middle);
        writer.Element("text", Title(X.Title, room), ("class", "axis middle"), ("x", middle), ("y", Bottom + 37));
    }

    // As many characters as there is room for.
    private static string Title(string title, double length) => PlotLabel.Cut(title, Math.Max(4, (int)(length / 7.9)));

    // What lies outside is drawn on the edge.
    private static double Part(double value, ValueRange range) => Math.Clamp((value - range.Low) / range.Span, -0.015, 1.015);
}
