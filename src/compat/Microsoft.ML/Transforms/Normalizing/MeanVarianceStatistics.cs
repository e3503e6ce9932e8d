namespace Microsoft.ML.Transforms;

/// <summary>Mean and variance in one pass (Welford 1962); infinite values are left out.</summary>
/// <param name="slots">The number of slots.</param>
/// <param name="useLog">Whether to measure the logarithms of the positive values instead.</param>
internal sealed class MeanVarianceStatistics(int slots, bool useLog) : SlotStatistics(slots)
{
    private readonly long[] _counts = new long[slots];
    private readonly double[] _means = new double[slots];
    private readonly double[] _squares = new double[slots];

    public (double Mean, double Variance) GetMoments(int slot)
    {
        double zeros = useLog ? 0 : GetImplicitZeros(slot);
        var rows = _counts[slot] + zeros;
        if (rows == 0)
            return default;
        var mean = _means[slot];
        var squares = _squares[slot] + (mean * mean * _counts[slot] * zeros / rows);
        return (mean * _counts[slot] / rows, squares / rows);
    }

    protected override void Add(int slot, double value)
    {
        if (useLog)
            value = Math.Log(value);
        if (!double.IsFinite(value))
            return;
        var delta = value - _means[slot];
        _means[slot] += delta / ++_counts[slot];
        _squares[slot] += delta * (value - _means[slot]);
    }
}
