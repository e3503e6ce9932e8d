namespace Microsoft.ML.Transforms;

/// <summary>Keeps all values, for their range and their median.</summary>
internal sealed class RobustScalingStatistics : SlotStatistics
{
    private readonly List<double>[] _values;

    public RobustScalingStatistics(int slots)
        : base(slots) => _values = [.. Enumerable.Range(0, slots).Select(_ => new List<double>())];

    /// <summary>Range and median, or null if the slot had no value.</summary>
    public (double Range, double Median)? GetSummary(int slot)
    {
        var zeros = (int)GetImplicitZeros(slot);
        double[] sorted = [.. _values[slot], .. new double[zeros]];
        // Missing values count as the lowest ones when the middle is looked for, as they do in ML.NET.
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        var first = Array.FindIndex(sorted, value => !double.IsNaN(value));
        if (first < 0)
            return null;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return (sorted[^1] - sorted[first], median);
    }

    protected override void Add(int slot, double value) => _values[slot].Add(value);

    protected override void AddMissing(int slot) => _values[slot].Add(double.NaN);
}
