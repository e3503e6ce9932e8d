using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>Dots in rows, one row above the other.</summary>
/// <param name="X">The axis of all rows.</param>
/// <param name="Rows">From the top.</param>
internal sealed record DotPlot(PlotAxis X, IReadOnlyList<DotRow> Rows) : IPlot
{
    private const double RowHeight = 36;

    /// <summary>Whether a line marks zero.</summary>
    public bool HasZeroLine { get; init; }

    /// <inheritdoc/>
    public double Width => 480;

    /// <inheritdoc/>
    public double Height => Rows.Count * RowHeight + 62;

    /// <inheritdoc/>
    public IReadOnlyList<LegendItem> Legend => [];

    /// <inheritdoc/>
    public void Draw(MarkupWriter writer)
    {
        double left = PlotLabel.Width(Rows.Select(row => row.Label), 26);
        var area = new PlotArea(X, X, left, 10, Width - 22, Height - 48);
        area.DrawHorizontalAxis(writer, Width);
        if (HasZeroLine && X.Range.Contains(0))
        {
            writer.Empty("path", ("class", "line zero"),
                ("d", PlotPixel.Path([new(area.AtX(0), area.Top), new(area.AtX(0), area.Bottom)])));
        }

        for (int i = 0; i < Rows.Count; i++)
        {
            DrawRow(writer, area, Rows[i], area.Top + (i + 0.5) * RowHeight);
        }
    }

    private static void DrawRow(MarkupWriter writer, PlotArea area, DotRow row, double y)
    {
        PlotLabel.Draw(writer, row.Label, 26, area.Left - 12, y + 4.5);

        // Up and down by turns: dots of nearly the same value stay apart.
        var dots = row.Dots.Where(double.IsFinite).Select((dot, i) => new PlotPixel(area.AtX(dot), y + (i % 3 - 1) * 6));
        writer.Open("g", ("class", "faint"));
        Markers.Draw(writer, row.Marker, row.Style, dots);
        writer.Close();
        if (row.Interval is { } interval && double.IsFinite(interval.Span))
        {
            writer.Empty("path", ("class", "line interval " + row.Style),
                ("d", PlotPixel.Path([new(area.AtX(interval.Low), y), new(area.AtX(interval.High), y)])));
        }

        if (row.Mean is { } mean && double.IsFinite(mean))
        {
            Markers.Draw(writer, row.Marker, row.Style + " mean", [new(area.AtX(mean), y)], 6);
        }
    }
}
