using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML;

namespace NeuralML.AutoML.Data;

/// <summary>A column with one value a row.</summary>
internal sealed class ScalarMemoryColumn<T> : MemoryColumn
{
    private readonly List<T> _values = [];
    private readonly ValueGetter<T> _read;

    public ScalarMemoryColumn(DataViewRow input, DataViewSchema.Column column)
        : base(new DataViewSchema.DetachedColumn(column))
        => _read = input.GetGetter<T>(column);

    public IReadOnlyList<T> Values => _values;

    public override void Read()
    {
        T value = default!;
        _read(ref value);
        // The text of a loader may be a part of a larger one that is used again.
        _values.Add(value is ReadOnlyMemory<char> text ? (T)(object)text.ToString().AsMemory() : value);
    }

    public override Delegate CreateGetter(Func<int> row) => (ValueGetter<T>)((ref T value) => value = _values[row()]);

    public override void AppendTo(int row, BinaryWriter writer)
    {
        var value = _values[row];
        if (value is ReadOnlyMemory<char> text)
            writer.Write(text.ToString());
        else if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            writer.Write(Bytes(ref value));
    }

    private static ReadOnlySpan<byte> Bytes(ref T value)
        => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref value), Unsafe.SizeOf<T>());
}
