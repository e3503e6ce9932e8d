namespace Microsoft.ML.Data;

internal sealed class StoredColumn<TValue>(ValueGetter<TValue> input, ValueCopier<TValue> copy) : StoredColumn
{
    private TValue[] _values = [];

    public override Delegate CreateGetter(RowSlot slot)
        => (ValueGetter<TValue>)((ref TValue value) => copy(in _values[slot.Index], ref value));

    public override void Store(int slot)
    {
        if (slot == _values.Length)
            Array.Resize(ref _values, Math.Max(16, 2 * slot));
        input(ref _values[slot]);
    }

    public override void Swap(int first, int second) => (_values[first], _values[second]) = (_values[second], _values[first]);
}
