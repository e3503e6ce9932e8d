using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>Draws points.</summary>
internal static class Markers
{
    /// <summary>The shape of a family's points.</summary>
    public static Marker Of(LearnerFamily? family) => family switch
    {
        LearnerFamily.Trees => Marker.Square,
        LearnerFamily.Svm => Marker.Triangle,
        LearnerFamily.NearestNeighbors => Marker.Diamond,
        LearnerFamily.Linear => Marker.Cross,
        _ => Marker.Circle,
    };

    /// <summary>One path of points around <paramref name="centers"/>, in pixels.</summary>
    public static void Draw(MarkupWriter writer, Marker marker, string style, IEnumerable<PlotPixel> centers, double size = 3.5)
    {
        string shape = Shape(marker, size);
        string path = string.Concat(centers.Select(center => "M" + center.Text + shape));
        if (path.Length > 0)
        {
            writer.Empty("path", ("class", marker == Marker.Cross ? "cross " + style : "point " + style), ("d", path));
        }
    }

    private static string Shape(Marker marker, double size)
    {
        string s = PlotPixel.Number(size);
        string d = PlotPixel.Number(2 * size);
        string wide = PlotPixel.Number(1.25 * size);
        string wider = PlotPixel.Number(2.5 * size);
        return marker switch
        {
            Marker.Square => $"m-{s}-{s}h{d}v{d}h-{d}z",
            Marker.Triangle => $"m0-{wide}l{wide} {wider}h-{wider}z",
            Marker.Diamond => $"m0-{wide}l{wide} {wide}-{wide} {wide}-{wide}-{wide}z",
            Marker.Cross => $"m-{s}-{s}l{d} {d}m0-{d}l-{d} {d}",
            _ => $"m-{s} 0a{s} {s} 0 1 0 {d} 0a{s} {s} 0 1 0-{d} 0z",
        };
    }
}
