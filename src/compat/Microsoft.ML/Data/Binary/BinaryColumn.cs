namespace Microsoft.ML.Data;

/// <summary>Reads the values of a column, block by block.</summary>
internal abstract class BinaryColumn
{
    private byte[] _buffer = [];

    public abstract Delegate Getter { get; }

    protected ByteReader Block { get; private set; } = new([], 0);

    public static BinaryColumn Create(DataViewType type) => (BinaryColumn)Generic.Invoke(Create<int>, [type.RawType], type)!;

    public abstract void MoveNext();

    public void ReadBlock(BinaryStream stream) => Block = stream.ReadPart(ref _buffer);

    private static BinaryColumn<TValue> Create<TValue>(DataViewType type) => new(ValueCodec.Create<TValue>(type));
}
