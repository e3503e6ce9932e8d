namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>The true positive rate against the false positive rate.</summary>
/// <param name="Points">From (0, 0) to (1, 1); empty where a class has no rows.</param>
/// <param name="Area">The area under it; NaN where a class has no rows.</param>
internal sealed record RocCurve(IReadOnlyList<CurvePoint> Points, double Area)
{
    /// <summary>The curve of <paramref name="rows"/>; rows of the same probability are one straight piece.</summary>
    public static RocCurve Of(RankedRows rows)
    {
        if (rows.Positives == 0 || rows.Negatives == 0)
        {
            return new([], double.NaN);
        }

        var points = new List<CurvePoint> { new(0, 0) };
        double area = 0;
        for (int i = 0; i < rows.Found.Count; i++)
        {
            var last = points[^1];
            var next = new CurvePoint((double)rows.FalseAlarms[i] / rows.Negatives, (double)rows.Found[i] / rows.Positives);
            area += (next.X - last.X) * (next.Y + last.Y) / 2;
            points.Add(next);
        }

        return new(points, area);
    }
}
