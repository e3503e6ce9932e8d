using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>Bars that stand side by side.</summary>
/// <param name="X">The horizontal axis.</param>
/// <param name="Bins">The bars.</param>
/// <param name="Style">The class of their color.</param>
internal sealed record HistogramPlot(PlotAxis X, IReadOnlyList<HistogramBin> Bins, string Style) : IPlot
{
    /// <inheritdoc/>
    public double Width => 480;

    /// <inheritdoc/>
    public double Height => 340;

    /// <inheritdoc/>
    public IReadOnlyList<LegendItem> Legend => [];

    /// <inheritdoc/>
    public void Draw(MarkupWriter writer)
    {
        var y = PlotAxis.Of("rows", new(0, Math.Max(1, Bins.Max(bin => bin.Count) * 1.04)));
        double left = 34 + 7 * y.Ticks.Max(tick => tick.Label.Length);
        var area = new PlotArea(X, y, left, 12, Width - 16, Height - 48);
        area.DrawAxes(writer, Width);
        foreach (var bin in Bins.Where(bin => bin.Count > 0))
        {
            double start = area.AtX(bin.Low);
            double top = area.AtY(bin.Count);
            writer.Empty("rect", ("class", "bar " + Style), ("x", start + 0.5), ("y", top),
                ("width", Math.Max(1, area.AtX(bin.High) - start - 1)),
                ("height", area.Bottom - top));
        }

        if (X.Range.Contains(0))
        {
            writer.Empty("path", ("class", "line zero"),
                ("d", PlotPixel.Path([new(area.AtX(0), area.Top), new(area.AtX(0), area.Bottom)])));
        }
    }
}
