using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.AutoML.Data;

/// <summary>A column with a vector a row.</summary>
internal sealed class VectorMemoryColumn<T> : MemoryColumn
{
    private readonly List<VBuffer<T>> _values = [];
    private readonly ValueGetter<VBuffer<T>> _read;

    public VectorMemoryColumn(DataViewRow input, DataViewSchema.Column column)
        : base(new DataViewSchema.DetachedColumn(column))
        => _read = input.GetGetter<VBuffer<T>>(column);

    public IReadOnlyList<VBuffer<T>> Values => _values;

    public override void Read()
    {
        // A buffer of its own for each row.
        VBuffer<T> value = default;
        _read(ref value);
        _values.Add(value);
    }

    public override Delegate CreateGetter(Func<int> row)
        => (ValueGetter<VBuffer<T>>)((ref VBuffer<T> value) => _values[row()].CopyTo(ref value));

    public override void AppendTo(int row, BinaryWriter writer)
    {
        foreach (var (slot, value) in _values[row].Items())
        {
            writer.Write(slot);
            writer.Write(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }
    }
}
