using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>Leaves the numbers as they are and puts the mean in the place of missing ones.</summary>
internal sealed class IdentityScaler : NumericScaler
{
    private const string MeanName = "mean";

    private readonly float[] _mean;

    private IdentityScaler(int[] slots, float[] mean)
        : base(slots) => _mean = mean;

    public IdentityScaler(int[] slots, StateReader state)
        : this(slots, state.Floats(MeanName, slots.Length))
    {
    }

    public static IdentityScaler Fit(TrainingTable table, ReadOnlySpan<int> rows, int[] slots)
    {
        var mean = new double[slots.Length];
        var counts = new int[slots.Length];
        foreach (var index in rows)
        {
            var row = table.GetRow(index);
            for (var i = 0; i < slots.Length; i++)
            {
                var value = row[slots[i]];
                if (!float.IsNaN(value))
                    mean[i] += (value - mean[i]) / ++counts[i];
            }
        }

        return new IdentityScaler(slots, Array.ConvertAll(mean, value => (float)value));
    }

    public override void Write(StateWriter state)
    {
        base.Write(state);
        state.Add(MeanName, _mean);
    }

    protected override float Scale(int index, float value) => value;

    protected override float Middle(int index) => _mean[index];
}
