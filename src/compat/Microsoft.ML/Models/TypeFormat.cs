using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Types of columns: a byte for the simple ones, keys with their count, vectors with their dimensions.</summary>
internal static class TypeFormat
{
    private const byte Vector = 254;
    private const byte Key = 255;

    // The place in the list is what a file holds: new ones come last.
    private static readonly PrimitiveDataViewType[] Simple =
    [
        NumberDataViewType.SByte, NumberDataViewType.Byte, NumberDataViewType.Int16, NumberDataViewType.UInt16,
        NumberDataViewType.Int32, NumberDataViewType.UInt32, NumberDataViewType.Int64, NumberDataViewType.UInt64,
        NumberDataViewType.Single, NumberDataViewType.Double, BooleanDataViewType.Instance, TextDataViewType.Instance,
        DateTimeDataViewType.Instance, DateTimeOffsetDataViewType.Instance, TimeSpanDataViewType.Instance, RowIdDataViewType.Instance,
    ];

    public static void WriteType(this BinaryWriter writer, DataViewType type)
    {
        switch (type)
        {
            case VectorDataViewType vector:
                writer.Write(Vector);
                writer.WriteType(vector.ItemType);
                writer.WriteArray(vector.Dimensions);
                break;
            case KeyDataViewType key:
                writer.Write(Key);
                writer.WriteType(NumberDataViewType.FromType(key.RawType));
                writer.Write(key.Count);
                break;
            default:
                var index = Array.IndexOf(Simple, type);
                if (index < 0)
                    throw new NotSupportedException($"The type '{type}' cannot be saved in a model");
                writer.Write((byte)index);
                break;
        }
    }

    public static DataViewType ReadType(this BinaryReader reader)
    {
        var kind = reader.ReadByte();
        return kind == Vector
            ? new VectorDataViewType(reader.ReadPrimitiveType(), reader.ReadArray<int>())
            : ReadPrimitiveType(reader, kind);
    }

    public static PrimitiveDataViewType ReadPrimitiveType(this BinaryReader reader) => ReadPrimitiveType(reader, reader.ReadByte());

    private static PrimitiveDataViewType ReadPrimitiveType(BinaryReader reader, byte kind)
    {
        if (kind == Key)
            return new KeyDataViewType(ReadSimple(reader.ReadByte()).RawType, reader.ReadUInt64());
        return ReadSimple(kind);
    }

    private static PrimitiveDataViewType ReadSimple(byte kind)
        => kind < Simple.Length ? Simple[kind] : throw new FormatException($"The model is damaged: there is no type {kind}");
}
