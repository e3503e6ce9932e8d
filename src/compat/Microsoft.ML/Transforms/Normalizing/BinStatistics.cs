namespace Microsoft.ML.Transforms;

/// <summary>How often each finite value occurs.</summary>
internal sealed class BinStatistics : SlotStatistics
{
    private readonly Dictionary<double, long>[] _counts;

    public BinStatistics(int slots)
        : base(slots) => _counts = [.. Enumerable.Range(0, slots).Select(_ => new Dictionary<double, long>())];

    /// <summary>The values of the slot in ascending order.</summary>
    public (double Value, long Count)[] GetCounts(int slot)
    {
        var counts = new Dictionary<double, long>(_counts[slot]);
        if (GetImplicitZeros(slot) is > 0 and var zeros)
            counts[0] = counts.GetValueOrDefault(0) + zeros;
        return [.. counts.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
    }

    protected override void Add(int slot, double value)
    {
        if (double.IsFinite(value))
            _counts[slot][value] = _counts[slot].GetValueOrDefault(value) + 1;
    }
}
