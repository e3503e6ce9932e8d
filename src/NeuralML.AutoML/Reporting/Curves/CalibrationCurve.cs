namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>Whether probabilities come true as often as they say.</summary>
/// <param name="Bins">Those of ten equally wide bins that have rows.</param>
/// <param name="ExpectedError">The distance of predicted and observed, mean over the rows (expected calibration error).</param>
internal sealed record CalibrationCurve(IReadOnlyList<CalibrationBin> Bins, double ExpectedError)
{
    private const int BinCount = 10;

    // The 97.5 % quantile of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>
    /// The curve of <paramref name="predictions"/>: of the probability of true, or, with several classes, of that of the most probable one.
    /// </summary>
    public static CalibrationCurve Of(ReportPredictions predictions) => predictions.OutputCount == 1
        ? Of(predictions.Values.Zip(predictions.Labels, (value, label) => ((double)value, label > 0.5f)))
        : Of(ClassDecisions.Of(predictions).Outcomes);

    /// <summary>The curve of outcomes with the probability that was predicted for each. Those without one (NaN) do not count.</summary>
    public static CalibrationCurve Of(IEnumerable<(double Probability, bool Happened)> outcomes)
    {
        var rows = new int[BinCount];
        var hits = new int[BinCount];
        var sums = new double[BinCount];
        foreach (var (probability, happened) in outcomes.Where(outcome => !double.IsNaN(outcome.Probability)))
        {
            int bin = Math.Clamp((int)(probability * BinCount), 0, BinCount - 1);
            rows[bin]++;
            hits[bin] += happened ? 1 : 0;
            sums[bin] += probability;
        }

        var bins = Enumerable.Range(0, BinCount).Where(bin => rows[bin] > 0)
            .Select(bin => Bin(rows[bin], hits[bin], sums[bin])).ToArray();
        double error = bins.Sum(bin => bin.Rows * Math.Abs(bin.Predicted - bin.Observed)) / rows.Sum();
        return new(bins, error);
    }

    private static CalibrationBin Bin(int rows, int hits, double sum)
    {
        double observed = (double)hits / rows;
        double scale = 1 + Z * Z / rows;
        double center = (observed + Z * Z / (2 * rows)) / scale;
        double half = Z * Math.Sqrt(observed * (1 - observed) / rows + Z * Z / (4.0 * rows * rows)) / scale;
        return new(rows, sum / rows, observed, Math.Max(0, center - half), Math.Min(1, center + half));
    }
}
