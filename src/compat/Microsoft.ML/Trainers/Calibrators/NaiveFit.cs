namespace Microsoft.ML.Calibrators;

/// <summary>The share of positives in equally wide bins.</summary>
internal static class NaiveFit
{
    private const int BinCount = 200;

    public static NaiveCalibrator Fit(CalibrationRow[] rows)
    {
        var min = rows.Min(row => row.Score);
        var binSize = (rows.Max(row => row.Score) - min) / BinCount;
        var positives = new int[BinCount];
        var counts = new int[BinCount];
        foreach (var row in rows)
        {
            var bin = NaiveCalibrator.FindBin(row.Score, min, binSize, BinCount);
            counts[bin]++;
            if (row.IsPositive)
                positives[bin]++;
        }

        // Nothing is known of an empty bin.
        return new NaiveCalibrator(
            min, binSize, [.. Enumerable.Range(0, BinCount).Select(i => counts[i] == 0 ? 0.5f : (float)positives[i] / counts[i])]);
    }
}
