using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>Bars from zero to the right, or to the left where a value is below zero.</summary>
/// <param name="Bars">From the top.</param>
/// <param name="Title">What their lengths mean, with the unit.</param>
internal sealed record BarPlot(IReadOnlyList<Bar> Bars, string Title) : IPlot
{
    private const double RowHeight = 26;

    /// <summary>Characters of the longest label that is shown whole.</summary>
    public int LabelLength { get; init; } = 22;

    /// <inheritdoc/>
    public double Width => 480;

    /// <inheritdoc/>
    public double Height => Bars.Count * RowHeight + 58;

    /// <inheritdoc/>
    public IReadOnlyList<LegendItem> Legend => [];

    /// <inheritdoc/>
    public void Draw(MarkupWriter writer)
    {
        double left = PlotLabel.Width(Bars.Select(bar => bar.Label), LabelLength);
        double right = Width - 12 - 7.2 * Bars.Max(bar => bar.Text.Length);
        var ends = Bars.SelectMany(bar => new[] { bar.Value - (bar.Error ?? 0), bar.Value + (bar.Error ?? 0) });
        var range = ValueRange.Of(ends.Append(0));
        var axis = PlotAxis.Of(Title, new(range.Low < 0 ? range.Padded(0.03).Low : 0, range.Padded(0.03).High), right - left < 200 ? 4 : 5);
        var area = new PlotArea(axis, axis, left, 8, right, Height - 46);
        area.DrawHorizontalAxis(writer, Width);
        for (int i = 0; i < Bars.Count; i++)
        {
            DrawBar(writer, area, Bars[i], area.Top + (i + 0.5) * RowHeight);
        }

        writer.Empty("path", ("class", "line zero"), ("d", PlotPixel.Path([new(area.AtX(0), area.Top), new(area.AtX(0), area.Bottom)])));
    }

    private void DrawBar(MarkupWriter writer, PlotArea area, Bar bar, double y)
    {
        PlotLabel.Draw(writer, bar.Label, LabelLength, area.Left - 8, y + 4.5);
        double value = double.IsFinite(bar.Value) ? bar.Value : 0;
        double start = area.AtX(Math.Min(0, value));
        double end = area.AtX(Math.Max(0, value));
        writer.Empty("rect", ("class", "bar " + bar.Style), ("x", start), ("y", y - 8), ("width", end - start), ("height", 16.0),
            ("rx", 2.0));
        if (bar.Error is { } error && double.IsFinite(error))
        {
            double low = area.AtX(value - error);
            double high = area.AtX(value + error);
            writer.Empty("path", ("class", "line whisker"),
                ("d", PlotPixel.Path([new(low, y), new(high, y)]) + PlotPixel.Path([new(low, y - 4), new(low, y + 4)])
                    + PlotPixel.Path([new(high, y - 4), new(high, y + 4)])));
        }

        writer.Element("text", bar.Text, ("class", "label end"), ("x", Width - 6), ("y", y + 4.5));
    }
}
