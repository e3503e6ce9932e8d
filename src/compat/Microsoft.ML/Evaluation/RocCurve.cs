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

    /// <summary>The share of the positives that score high enough when no more negatives than so many do.</summary>
    public static double DetectionRate(IReadOnlyCollection<(float Score, bool IsPositive)> rows, int falsePositiveCount)
    {
        double found = 0;
        var falsePositives = 0;
        foreach (var (_, isPositive) in rows.OrderByDescending(row => row.Score))
        {
            if (isPositive)
                found++;
            else if (++falsePositives > falsePositiveCount)
                break;
        }

        return found / rows.Count(row => row.IsPositive);
    }
}
