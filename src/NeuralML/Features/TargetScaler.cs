namespace NeuralML.Features;

/// <summary>The mean and the standard deviation that regression targets are measured in while training.</summary>
internal readonly record struct TargetScaler(float Mean, float Deviation)
{
    public static TargetScaler Identity => new(0, 1);

    public static TargetScaler Fit(TrainingTable table, ReadOnlySpan<int> rows)
    {
        var mean = 0.0;
        foreach (var row in rows)
            mean += table.Labels[row] / (double)rows.Length;
        var variance = 0.0;
        foreach (var row in rows)
            variance += Math.Pow(table.Labels[row] - mean, 2) / rows.Length;
        return new TargetScaler((float)mean, variance > 0 ? (float)Math.Sqrt(variance) : 1);
    }

    public float Scale(float label) => (label - Mean) / Deviation;

    public float Unscale(float output) => (output * Deviation) + Mean;
}
