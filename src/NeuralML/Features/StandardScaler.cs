namespace NeuralML.Features;

/// <summary>Mean 0 and variance 1 with a smooth clip at 3; a constant feature becomes 0.</summary>
internal sealed class StandardScaler : SmoothClipScaler
{
    private StandardScaler(float[] mean, float[] factor)
        : base(mean, factor)
    {
    }

    public static StandardScaler Fit(TrainingTable table, ReadOnlySpan<int> rows)
    {
        var mean = new double[table.FeatureCount];
        var squares = new double[table.FeatureCount];
        var counts = new int[table.FeatureCount];
        foreach (var index in rows)
        {
            // Welford's update: stable for features with a large mean and a small spread.
            var row = table.GetRow(index);
            for (var slot = 0; slot < row.Length; slot++)
            {
                if (float.IsNaN(row[slot]))
                    continue;
                var delta = row[slot] - mean[slot];
                mean[slot] += delta / ++counts[slot];
                squares[slot] += delta * (row[slot] - mean[slot]);
            }
        }

        var factor = new float[mean.Length];
        for (var slot = 0; slot < factor.Length; slot++)
            factor[slot] = ToFactor(Math.Sqrt(squares[slot] / counts[slot]));
        return new StandardScaler(Array.ConvertAll(mean, value => (float)value), factor);
    }
}
