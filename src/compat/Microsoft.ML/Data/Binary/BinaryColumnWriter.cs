namespace Microsoft.ML.Data;

/// <summary>Collects the values of a column until a block of them is written.</summary>
internal sealed class BinaryColumnWriter : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;
    private readonly Action<BinaryWriter> _add;

    private BinaryColumnWriter(Action<BinaryWriter> add)
    {
        _add = add;
        _writer = new BinaryWriter(_bytes);
    }

    public long Length => _bytes.Length;

    public static BinaryColumnWriter Create(DataViewRow row, DataViewSchema.Column column)
        => new((Action<BinaryWriter>)Generic.Call(Adder<int>, column.Type.RawType, row, column));

    public void Add() => _add(_writer);

    public void Flush(BinaryWriter target)
    {
        target.Write((int)_bytes.Length);
        target.Write(_bytes.GetBuffer(), 0, (int)_bytes.Length);
        _bytes.SetLength(0);
    }

    public void Dispose() => _writer.Dispose();

    private static Action<BinaryWriter> Adder<TValue>(DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<TValue>(column);
        var codec = ValueCodec.Create<TValue>(column.Type);
        TValue value = default!;
        return writer =>
        {
            get(ref value);
            codec.Write(writer, in value);
        };
    }
}
