namespace Microsoft.ML.Data;

internal static class RocCurve
{
    /// <summary>The chance that a positive scores above a negative; equal scores count half.</summary>
    public static double Area(IReadOnlyCollection<(float Score, bool IsPositive)> rows)
    {
        double positives = rows.Count(row => row.IsPositive);
        var negatives = rows.Count - positives;
        if (positives == 0)
            throw new ArgumentOutOfRangeException("PosSample", "AUC is not defined when there is no positive class in the data");
        if (negatives == 0)
            throw new ArgumentOutOfRangeException("NegSample", "AUC is not defined when there is no negative class in the data");

        var sorted = rows.ToArray();
        Array.Sort(sorted, (left, right) => left.Score.CompareTo(right.Score));
        double pairs = 0, negativesBelow = 0;
        for (var start = 0; start < sorted.Length;)
        {
            double tiedPositives = 0, tiedNegatives = 0;
            var end = start;
            for (; end < sorted.Length && sorted[end].Score == sorted[start].Score; end++)
                _ = sorted[end].IsPositive ? tiedPositives++ : tiedNegatives++;
            pairs += tiedPositives * (negativesBelow + (tiedNegatives / 2));
            negativesBelow += tiedNegatives;
            start = end;
        }

        return pairs / (positives * negatives);
    }
}
