namespace Microsoft.ML.Data;

internal static class PrecisionRecallCurve
{
    /// <summary>
    /// Trapezoids between the points after each row, in descending order of score; like ML.NET, rows of equal score stay in their order.
    /// </summary>
    public static double Area(IReadOnlyCollection<(float Score, bool IsPositive)> rows)
    {
        double positives = rows.Count(row => row.IsPositive);
        double area = 0, found = 0, seen = 0, lastRecall = 0, lastPrecision = 1;
        foreach (var (_, isPositive) in rows.OrderByDescending(row => row.Score))
        {
            seen++;
            if (isPositive)
                found++;
            double recall = found / positives, precision = found / seen;
            area += (recall - lastRecall) * (precision + lastPrecision) / 2;
            (lastRecall, lastPrecision) = (recall, precision);
        }

        return area;
    }
}
