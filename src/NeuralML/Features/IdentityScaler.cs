namespace NeuralML.Features;

/// <summary>Leaves the numbers as they are and puts the mean in the place of missing ones.</summary>
internal sealed class IdentityScaler : NumericScaler
{
    private readonly float[] _mean;

    private IdentityScaler(float[] mean)
        : base(mean.Length) => _mean = mean;

    public static IdentityScaler Fit(TrainingTable table, ReadOnlySpan<int> rows)
    {
        var mean = new double[table.FeatureCount];
        var counts = new int[table.FeatureCount];
        foreach (var index in rows)
        {
            var row = table.GetRow(index);
            for (var slot = 0; slot < row.Length; slot++)
            {
                if (!float.IsNaN(row[slot]))
                    mean[slot] += (row[slot] - mean[slot]) / ++counts[slot];
            }
        }

        return new IdentityScaler(Array.ConvertAll(mean, value => (float)value));
    }

    protected override float Scale(int slot, float value) => value;

    protected override float Middle(int slot) => _mean[slot];
}
