namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>Precision against recall.</summary>
/// <param name="Points">From the highest threshold to the lowest; empty where no row is of the true class.</param>
/// <param name="AveragePrecision">The mean of the precisions, each weighted with the recall that it adds.</param>
/// <param name="BaseRate">The part of rows that is of the true class: the precision of a guess.</param>
internal sealed record PrecisionRecallCurve(IReadOnlyList<CurvePoint> Points, double AveragePrecision, double BaseRate)
{
    /// <summary>The curve of <paramref name="rows"/>.</summary>
    public static PrecisionRecallCurve Of(RankedRows rows)
    {
        if (rows.Positives == 0)
        {
            return new([], double.NaN, 0);
        }

        var points = new List<CurvePoint>(rows.Found.Count);
        double average = 0;
        double lastRecall = 0;
        for (int i = 0; i < rows.Found.Count; i++)
        {
            double precision = (double)rows.Found[i] / (rows.Found[i] + rows.FalseAlarms[i]);
            double recall = (double)rows.Found[i] / rows.Positives;
            average += (recall - lastRecall) * precision;
            lastRecall = recall;
            points.Add(new(recall, precision));
        }

        return new(points, average, (double)rows.Positives / (rows.Positives + rows.Negatives));
    }
}
