using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>How often each finite value occurs with each label; rows without a label are left out.</summary>
internal sealed class SupervisedBinStatistics : SlotStatistics
{
    private readonly ValueGetter<float> _getLabel;
    private readonly Dictionary<float, int> _classes = [];
    private readonly Dictionary<(double Value, int Class), long>[] _counts;
    // Of all rows, and of those that had a value of their own for the slot: the rest are implicit zeros.
    private readonly Dictionary<int, long> _rows = [];
    private readonly Dictionary<int, long>[] _explicitRows;
    private int _class;

    public SupervisedBinStatistics(int slots, ValueGetter<float> getLabel)
        : base(slots)
    {
        _getLabel = getLabel;
        _counts = [.. Enumerable.Range(0, slots).Select(_ => new Dictionary<(double, int), long>())];
        _explicitRows = [.. Enumerable.Range(0, slots).Select(_ => new Dictionary<int, long>())];
    }

    /// <summary>The distinct values in ascending order with the number of rows of each class.</summary>
    public (double Value, long[] Counts)[] GetCounts(int slot)
    {
        var values = new SortedDictionary<double, long[]>();
        foreach (var (key, count) in _counts[slot])
            Add(key.Value, key.Class, count);
        foreach (var (label, rows) in _rows)
        {
            if (rows - _explicitRows[slot].GetValueOrDefault(label) is > 0 and var zeros)
                Add(0, label, zeros);
        }

        return [.. values.Select(pair => (pair.Key, pair.Value))];

        void Add(double value, int label, long count)
        {
            if (!values.TryGetValue(value, out var counts))
                values.Add(value, counts = new long[_classes.Count]);
            counts[label] += count;
        }
    }

    protected override void BeginRow()
    {
        var label = 0f;
        _getLabel(ref label);
        _class = -1;
        if (float.IsNaN(label))
            return;
        if (!_classes.TryGetValue(label, out _class))
            _classes.Add(label, _class = _classes.Count);
        Count(_rows, _class);
    }

    protected override void Add(int slot, double value)
    {
        AddMissing(slot);
        if (_class >= 0 && double.IsFinite(value))
            Count(_counts[slot], (value, _class));
    }

    protected override void AddMissing(int slot)
    {
        if (_class >= 0)
            Count(_explicitRows[slot], _class);
    }

    private static void Count<TKey>(Dictionary<TKey, long> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
