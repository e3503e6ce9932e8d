namespace Microsoft.ML.Data;

/// <summary>Types as bytes: a number for each, or the mark of a key or a vector and what it needs.</summary>
internal static class TypeCodec
{
    private const byte Key = 100;
    private const byte Vector = 101;

    // The index is the number: add at the end only.
    private static readonly PrimitiveDataViewType[] Types =
    [
        NumberDataViewType.SByte, NumberDataViewType.Byte, NumberDataViewType.Int16, NumberDataViewType.UInt16,
        NumberDataViewType.Int32, NumberDataViewType.UInt32, NumberDataViewType.Int64, NumberDataViewType.UInt64,
        NumberDataViewType.Single, NumberDataViewType.Double, TextDataViewType.Instance, BooleanDataViewType.Instance,
        TimeSpanDataViewType.Instance, DateTimeDataViewType.Instance, DateTimeOffsetDataViewType.Instance, RowIdDataViewType.Instance,
    ];

    public static bool CanWrite(DataViewType type)
        => type.GetItemType() is var item && (item is KeyDataViewType || Types.Any(known => known.Equals(item)));

    public static void Write(BinaryWriter writer, DataViewType type)
    {
        switch (type)
        {
            case VectorDataViewType vector:
                writer.Write(Vector);
                Write(writer, vector.ItemType);
                writer.Write(vector.Dimensions.Length);
                foreach (var dimension in vector.Dimensions)
                    writer.Write(dimension);
                break;
            case KeyDataViewType key:
                writer.Write(Key);
                Write(writer, NumberDataViewType.FromType(key.RawType));
                writer.Write(key.Count);
                break;
            default:
                writer.Write((byte)Array.FindIndex(Types, known => known.Equals(type)));
                break;
        }
    }

    public static DataViewType Read(ByteReader reader)
    {
        var kind = reader.Read<byte>();
        if (kind != Vector)
            return ReadItem(reader, kind);
        var item = ReadItem(reader, reader.Read<byte>());
        var dimensions = new int[reader.ReadCount(sizeof(int))];
        for (var i = 0; i < dimensions.Length; i++)
            dimensions[i] = reader.Read<int>();
        return new VectorDataViewType(item, dimensions);
    }

    private static PrimitiveDataViewType ReadItem(ByteReader reader, byte kind)
        => kind == Key ? new KeyDataViewType(ReadSimple(reader.Read<byte>()).RawType, reader.Read<ulong>()) : ReadSimple(kind);

    private static PrimitiveDataViewType ReadSimple(byte kind)
        => kind < Types.Length ? Types[kind] : throw new FormatException($"The data is damaged: there is no type {kind}");
}
