using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>
/// Median 0 and an interquartile range of 1 with a smooth clip at 3 (Holzmüller et al. 2024, arXiv:2407.04491). Where the
/// interquartile range is 0, half the whole range takes its place; a constant feature becomes 0.
/// </summary>
internal sealed class RobustScaler : SmoothClipScaler
{
    private RobustScaler(int[] slots, float[] median, float[] factor)
        : base(slots, median, factor)
    {
    }

    public RobustScaler(int[] slots, StateReader state)
        : base(slots, state)
    {
    }

    public static RobustScaler Fit(TrainingTable table, ReadOnlySpan<int> rows, int[] slots)
    {
        var median = new float[slots.Length];
        var factor = new float[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            var values = SortedValues.Of(table, rows, slots[i]);
            if (values.Length == 0)
                continue;
            median[i] = (float)SortedValues.Quantile(values, 1, 2);
            var spread = SortedValues.Quantile(values, 3, 4) - SortedValues.Quantile(values, 1, 4);
            factor[i] = ToFactor(spread > 0 ? spread : ((double)values[^1] - values[0]) / 2);
        }

        return new RobustScaler(slots, median, factor);
    }
}
