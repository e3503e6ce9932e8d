using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>
/// Features that have two values in training, such as flags and one-hot levels: the smaller becomes 0, the larger 1, a missing one the
/// mean; what lies beyond in data to score counts as the nearer of the two.
/// </summary>
internal sealed class TwoValueScaler : NumericScaler
{
    private const string LowName = "low";
    private const string HighName = "high";
    private const string MeanName = "mean";

    private readonly float[] _low;
    private readonly float[] _high;
    private readonly float[] _mean;

    private TwoValueScaler(int[] slots, float[] low, float[] high, float[] mean)
        : base(slots)
    {
        _low = low;
        _high = high;
        _mean = mean;
    }

    public static TwoValueScaler Read(int featureCount, StateReader state)
    {
        var slots = state.Indices(SlotsName, featureCount);
        return new TwoValueScaler(
            slots, state.Floats(LowName, slots.Length), state.Floats(HighName, slots.Length), state.Floats(MeanName, slots.Length));
    }

    public override void Write(StateWriter state)
    {
        base.Write(state);
        state.Add(LowName, _low);
        state.Add(HighName, _high);
        state.Add(MeanName, _mean);
    }

    public static TwoValueScaler Fit(TrainingTable table, ReadOnlySpan<int> rows, int[] slots)
    {
        var low = new float[slots.Length];
        var high = new float[slots.Length];
        var (lowCounts, counts) = (new int[slots.Length], new int[slots.Length]);
        Array.Fill(low, float.PositiveInfinity);
        Array.Fill(high, float.NegativeInfinity);
        foreach (var index in rows)
        {
            var row = table.GetRow(index);
            for (var i = 0; i < slots.Length; i++)
            {
                var value = row[slots[i]];
                if (float.IsNaN(value))
                    continue;
                // A smaller one than all before: those were the larger.
                if (value < low[i])
                    (low[i], lowCounts[i]) = (value, 0);
                high[i] = Math.Max(high[i], value);
                counts[i]++;
                if (value == low[i])
                    lowCounts[i]++;
            }
        }

        var mean = new float[slots.Length];
        for (var i = 0; i < mean.Length; i++)
            mean[i] = 1 - ((float)lowCounts[i] / counts[i]);
        return new TwoValueScaler(slots, low, high, mean);
    }

    // In double, which the distance of no two Singles overflows.
    protected override float Scale(int index, float value)
        => (float)Math.Clamp(((double)value - _low[index]) / ((double)_high[index] - _low[index]), 0, 1);

    protected override float Middle(int index) => _mean[index];
}
