namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>Leaves out the points of a curve that nobody could see.</summary>
internal static class CurveThinning
{
    /// <summary>
    /// The points that lie at least <paramref name="distance"/> from the last one that was kept, horizontally or vertically; the first and
    /// the last point always. A million points of a rising curve in the unit square become at most 2 / distance.
    /// </summary>
    public static IReadOnlyList<CurvePoint> Thin(IReadOnlyList<CurvePoint> points, double distance = 1.0 / 400)
    {
        var kept = new List<CurvePoint>();
        for (int i = 0; i < points.Count; i++)
        {
            bool isEnd = i == 0 || i == points.Count - 1;
            if (isEnd || Math.Abs(points[i].X - kept[^1].X) >= distance || Math.Abs(points[i].Y - kept[^1].Y) >= distance)
            {
                kept.Add(points[i]);
            }
        }

        return kept;
    }
}
