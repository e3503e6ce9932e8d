using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>Lines and points between two axes.</summary>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Series">What is drawn, the first at the bottom.</param>
internal sealed record LinePlot(PlotAxis X, PlotAxis Y, IReadOnlyList<Series> Series) : IPlot
{
    /// <summary>A line in front of the series, such as what a guess would reach; null for none.</summary>
    public Series? Reference { get; init; }

    /// <summary>The size of points.</summary>
    public double PointSize { get; init; } = 3.5;

    /// <inheritdoc/>
    public double Width => 480;

    /// <inheritdoc/>
    public double Height { get; init; } = 340;

    /// <inheritdoc/>
    public IReadOnlyList<LegendItem> Legend
        => [.. Series.Select(series => series.Legend).Concat(Reference is null ? [] : [Reference.Legend])];

    /// <inheritdoc/>
    public void Draw(MarkupWriter writer)
    {
        double left = 34 + 7 * Y.Ticks.Select(tick => tick.Label.Length).DefaultIfEmpty(0).Max();
        var area = new PlotArea(X, Y, left, 12, Width - 16, Height - 48);
        area.DrawAxes(writer, Width);
        foreach (var series in Series)
        {
            DrawIntervals(writer, area, series);
            DrawLine(writer, area, series);
            DrawPoints(writer, area, series);
        }

        if (Reference is not null)
        {
            DrawLine(writer, area, Reference);
        }
    }

    private static void DrawLine(MarkupWriter writer, PlotArea area, Series series)
    {
        var points = Finite(series);
        if (series.Line is null || points.Length < 2)
        {
            return;
        }

        if (series.IsStepped)
        {
            points = [.. points.Zip(points.Skip(1), (from, to) => new[] { from, new(to.X, from.Y) }).SelectMany(pair => pair), points[^1]];
        }

        writer.Empty("path", ("class", $"line {series.Line} {series.Style}"), ("d", PlotPixel.Path(points.Select(area.At))));
    }

    private static CurvePoint[] Finite(Series series)
        => [.. series.Points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y))];

    private void DrawPoints(MarkupWriter writer, PlotArea area, Series series)
    {
        if (series.Marker is null)
        {
            return;
        }

        // One path has one opacity even where its points overlap; several show where points are dense.
        foreach (var points in Finite(series).Chunk(50))
        {
            Markers.Draw(writer, series.Marker.Value, series.Style, points.Select(area.At), PointSize);
        }
    }

    private static void DrawIntervals(MarkupWriter writer, PlotArea area, Series series)
    {
        for (int i = 0; i < (series.Intervals?.Count ?? 0); i++)
        {
            var low = area.At(new(series.Points[i].X, series.Intervals![i].Low));
            var high = area.At(new(series.Points[i].X, series.Intervals[i].High));
            writer.Empty("path", ("class", "line error " + series.Style), ("d", PlotPixel.Path([low, high])));
        }
    }
}
