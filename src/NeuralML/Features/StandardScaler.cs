using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>Mean 0 and variance 1 with a smooth clip at 3; a constant feature becomes 0.</summary>
internal sealed class StandardScaler : SmoothClipScaler
{
    private StandardScaler(int[] slots, float[] mean, float[] factor)
        : base(slots, mean, factor)
    {
    }

    public StandardScaler(int[] slots, StateReader state)
        : base(slots, state)
    {
    }

    public static StandardScaler Fit(TrainingTable table, ReadOnlySpan<int> rows, int[] slots)
    {
        var mean = new double[slots.Length];
        var squares = new double[slots.Length];
        var counts = new int[slots.Length];
        foreach (var index in rows)
        {
            // Welford's update: stable for features with a large mean and a small spread.
            var row = table.GetRow(index);
            for (var i = 0; i < slots.Length; i++)
            {
                var value = row[slots[i]];
                if (float.IsNaN(value))
                    continue;
                var delta = value - mean[i];
                mean[i] += delta / ++counts[i];
                squares[i] += delta * (value - mean[i]);
            }
        }

        var factor = new float[mean.Length];
        for (var i = 0; i < factor.Length; i++)
            factor[i] = ToFactor(Math.Sqrt(squares[i] / counts[i]));
        return new StandardScaler(slots, Array.ConvertAll(mean, value => (float)value), factor);
    }
}
