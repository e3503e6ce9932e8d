using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal sealed class ValueMapBuilder<T> : ValueMapBuilder
    where T : notnull
{
    private readonly PrimitiveDataViewType _itemType;
    private readonly int _maximumNumberOfKeys;
    private readonly Predicate<T> _isMissing;
    private readonly ValueGetter<T>? _scalar;
    private readonly ValueGetter<VBuffer<T>>? _vector;
    private readonly HashSet<T> _seen = new(TextComparer.EqualityOf<T>());
    private readonly List<T> _values = [];
    private T _value = default!;
    private VBuffer<T> _buffer;

    public ValueMapBuilder(DataViewRow row, DataViewSchema.Column column, int maximumNumberOfKeys)
    {
        _itemType = (PrimitiveDataViewType)column.Type.GetItemType();
        _maximumNumberOfKeys = maximumNumberOfKeys;
        _isMissing = Missing.Test<T>(_itemType);
        if (column.Type is VectorDataViewType)
            _vector = row.GetGetter<VBuffer<T>>(column);
        else
            _scalar = row.GetGetter<T>(column);
    }

    public override void AddRow()
    {
        if (_values.Count >= _maximumNumberOfKeys)
            return;
        if (_scalar is not null)
        {
            _scalar(ref _value);
            Add(_value);
            return;
        }

        _vector!(ref _buffer);
        var values = _buffer.GetValues();
        var indices = _buffer.GetIndices();
        var firstGap = 0;
        while (firstGap < values.Length && (_buffer.IsDense || indices[firstGap] == firstGap))
            firstGap++;
        for (var i = 0; i < values.Length; i++)
        {
            if (i == firstGap)
                Add(default!);
            Add(values[i]);
        }

        if (firstGap == values.Length && !_buffer.IsDense)
            Add(default!);
    }

    public override ValueMap Build(ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality)
    {
        var values = _values.ToArray();
        if (keyOrdinality == ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            Array.Sort(values, TextComparer.OrderOf<T>());
        return new ValueMap<T>(_itemType, values);
    }

    private void Add(T value)
    {
        if (_values.Count >= _maximumNumberOfKeys || _isMissing(value) || _seen.Contains(value))
            return;
        // The text may lie in a buffer that is written over with the next row.
        if (value is ReadOnlyMemory<char> text)
            value = (T)(object)text.ToString().AsMemory();
        _seen.Add(value);
        _values.Add(value);
    }
}
