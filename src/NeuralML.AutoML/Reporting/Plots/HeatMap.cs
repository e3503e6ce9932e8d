using System.Globalization;
using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>A confusion matrix: what is right on the diagonal, the darker the larger a part of the row.</summary>
/// <param name="Matrix">The counts.</param>
/// <param name="Names">The names of the classes.</param>
internal sealed record HeatMap(ConfusionMatrix Matrix, IReadOnlyList<string> Names) : IPlot
{
    // From here on a cell's color is so strong that its text needs the other shade.
    private const double Strong = 0.72;

    /// <inheritdoc/>
    public double Width => Matrix.ClassCount <= 8 ? 480 : 760;

    /// <inheritdoc/>
    public double Height => Top + Matrix.ClassCount * CellHeight + 4;

    /// <inheritdoc/>
    public IReadOnlyList<LegendItem> Legend => [new("right", "c-right", Marker.Square, null), new("wrong", "c-wrong", Marker.Square, null)];

    private int LabelLength => Matrix.ClassCount <= 8 ? 18 : 14;

    private double Left => 22 + PlotLabel.Width(Names, LabelLength);

    private double CellWidth => (Width - Left - 4) / Matrix.ClassCount;

    private double CellHeight => Math.Min(CellWidth, Matrix.ClassCount <= 3 ? 64 : 56);

    private bool IsUpright => Names.Max(name => Math.Min(name.Length, LabelLength)) * 7.2 > CellWidth;

    private double Top => 24 + (IsUpright ? 8 + 7.2 * Names.Max(name => Math.Min(name.Length, LabelLength)) : 22);

    /// <inheritdoc/>
    public void Draw(MarkupWriter writer)
    {
        writer.Element("text", "predicted class", ("class", "axis middle"), ("x", (Left + Width) / 2), ("y", 14.0));
        writer.Element("text", "actual class", ("class", "axis middle"), ("x", 0.0), ("y", 0.0),
            ("transform", $"translate(13 {PlotPixel.Number((Top + Height) / 2)}) rotate(-90)"));
        for (int actual = 0; actual < Matrix.ClassCount; actual++)
        {
            double y = Top + (actual + 0.5) * CellHeight + 4.5;
            PlotLabel.Draw(writer, Names[actual], LabelLength, Left - 8, y);
            DrawColumnName(writer, actual);
            int total = Matrix.RowTotal(actual);
            for (int predicted = 0; predicted < Matrix.ClassCount; predicted++)
            {
                DrawCell(writer, actual, predicted, total);
            }
        }
    }

    private void DrawColumnName(MarkupWriter writer, int predicted)
    {
        double x = Left + (predicted + 0.5) * CellWidth;
        string name = PlotLabel.CutMiddle(Names[predicted], LabelLength);
        if (IsUpright)
        {
            writer.Element("text", name, ("class", "label"), ("x", 0.0), ("y", 0.0),
                ("transform", $"translate({PlotPixel.Number(x + 4.5)} {PlotPixel.Number(Top - 6)}) rotate(-90)"));
        }
        else
        {
            writer.Element("text", name, ("class", "label middle"), ("x", x), ("y", Top - 8));
        }
    }

    private void DrawCell(MarkupWriter writer, int actual, int predicted, int total)
    {
        int count = Matrix.Count(actual, predicted);
        double share = total == 0 ? 0 : (double)count / total;

        // Errors are rare: the root makes the smaller parts visible.
        double strength = Math.Sqrt(share);
        double x = Left + predicted * CellWidth;
        double y = Top + actual * CellHeight;
        writer.Empty("rect", ("class", actual == predicted ? "cell c-right" : "cell c-wrong"), ("x", x), ("y", y),
            ("width", CellWidth), ("height", CellHeight), ("fill-opacity", strength));
        if (count == 0)
        {
            return;
        }

        string style = (strength > Strong ? "on " : "") + (Matrix.ClassCount > 16 ? "tiny " : "") + "label middle";
        bool hasShare = CellWidth >= 60 && CellHeight >= 44;
        writer.Element("text", Short(count), ("class", style), ("x", x + CellWidth / 2), ("y", y + CellHeight / 2 + (hasShare ? -1.5 : 4)));
        if (hasShare)
        {
            writer.Element("text", NumberText.Percent(share), ("class", style + " small"), ("x", x + CellWidth / 2),
                ("y", y + CellHeight / 2 + 14));
        }
    }

    private string Short(int count)
        => CellWidth >= 45 ? NumberText.Count(count)
            : count >= 10_000 ? (count / 1000).ToString(CultureInfo.InvariantCulture) + "k" : count.ToString(CultureInfo.InvariantCulture);
}
