using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Ensembles;

/// <summary>Values that can be handed out as they are.</summary>
/// <param name="open">Their getter in the input.</param>
internal class SharedValues<T>(Func<DataViewRow, ValueGetter<T>> open) : SharedColumn
{
    private T[] _values = new T[SharedRows.FirstCapacity];
    private ValueGetter<T>? _read;

    public T this[int slot] => _values[slot];

    public override void Attach(DataViewRow input) => _read = open(input);

    public override void Read(int slot) => _read!(ref _values[slot]);

    public override void Grow(long first, long end, int capacity)
    {
        var values = new T[2 * capacity];
        for (var row = first; row < end; row++)
            values[row & (values.Length - 1)] = _values[row & (capacity - 1)];
        _values = values;
    }

    public override Delegate CreateGetter(SharedRowsCursor reader)
        => (ValueGetter<T>)((ref T value) => Copy(ref _values[reader.Slot], ref value));

    protected virtual void Copy(ref T stored, ref T value) => value = stored;
}
