namespace Microsoft.ML.Calibrators;

/// <summary>Pool adjacent violators: the never falling steps that fit the labels best.</summary>
internal static class IsotonicFit
{
    public static IsotonicCalibrator Fit(CalibrationRow[] rows)
    {
        var pools = new Stack<Pool>();
        foreach (var equalScores in rows.OrderBy(row => row.Score).GroupBy(row => row.Score))
        {
            var pool = new Pool(
                equalScores.Key,
                equalScores.Key,
                equalScores.Sum(row => row.IsPositive ? (double)row.Weight : 0),
                equalScores.Sum(row => (double)row.Weight));
            while (pools.TryPeek(out var below) && below.Value >= pool.Value)
                pool = pools.Pop().With(pool);
            pools.Push(pool);
        }

        var rising = pools.Reverse().ToArray();
        return new IsotonicCalibrator(
            [.. rising.Select(pool => pool.Min)], [.. rising.Select(pool => pool.Max)], [.. rising.Select(pool => (float)pool.Value)]);
    }

    private sealed record Pool(float Min, float Max, double Positives, double Weight)
    {
        public double Value => Positives / Weight;

        public Pool With(Pool above) => new(Min, above.Max, Positives + above.Positives, Weight + above.Weight);
    }
}
