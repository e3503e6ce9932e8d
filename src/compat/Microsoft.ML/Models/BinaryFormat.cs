using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Values of the types that columns have, one after the other.</summary>
internal static class BinaryFormat
{
    public static void WriteValue<T>(this BinaryWriter writer, T value)
    {
        switch (value)
        {
            case sbyte number: writer.Write(number); break;
            case byte number: writer.Write(number); break;
            case short number: writer.Write(number); break;
            case ushort number: writer.Write(number); break;
            case int number: writer.Write(number); break;
            case uint number: writer.Write(number); break;
            case long number: writer.Write(number); break;
            case ulong number: writer.Write(number); break;
            case float number: writer.Write(number); break;
            case double number: writer.Write(number); break;
            case bool flag: writer.Write(flag); break;
            case string text: writer.Write(text); break;
            case ReadOnlyMemory<char> text: writer.Write(text.ToString()); break;
            case DateTime time: writer.Write(time.ToBinary()); break;
            case TimeSpan span: writer.Write(span.Ticks); break;
            case DateTimeOffset time:
                writer.Write(time.Ticks);
                writer.Write(time.Offset.Ticks);
                break;
            case DataViewRowId id:
                writer.Write(id.Low);
                writer.Write(id.High);
                break;
            default: throw new NotSupportedException($"Values of type '{typeof(T)}' cannot be saved");
        }
    }

    public static T ReadValue<T>(this BinaryReader reader) => (T)ReadValue(reader, typeof(T));

    public static void WriteArray<T>(this BinaryWriter writer, IReadOnlyCollection<T> values)
    {
        writer.Write(values.Count);
        foreach (var value in values)
            writer.WriteValue(value);
    }

    public static T[] ReadArray<T>(this BinaryReader reader)
    {
        var count = reader.ReadCount();
        // Grows as values are read: a file may declare more than it has.
        var values = new List<T>(Math.Min(count, 1024));
        for (var i = 0; i < count; i++)
            values.Add(reader.ReadValue<T>());
        return [.. values];
    }

    public static int ReadCount(this BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return count >= 0 ? count : throw new FormatException($"The model is damaged: {count} as a count");
    }

    private static object ReadValue(BinaryReader reader, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.SByte => reader.ReadSByte(),
        TypeCode.Byte => reader.ReadByte(),
        TypeCode.Int16 => reader.ReadInt16(),
        TypeCode.UInt16 => reader.ReadUInt16(),
        TypeCode.Int32 => reader.ReadInt32(),
        TypeCode.UInt32 => reader.ReadUInt32(),
        TypeCode.Int64 => reader.ReadInt64(),
        TypeCode.UInt64 => reader.ReadUInt64(),
        TypeCode.Single => reader.ReadSingle(),
        TypeCode.Double => reader.ReadDouble(),
        TypeCode.Boolean => reader.ReadBoolean(),
        TypeCode.String => reader.ReadString(),
        TypeCode.DateTime => DateTime.FromBinary(reader.ReadInt64()),
        _ when type == typeof(ReadOnlyMemory<char>) => reader.ReadString().AsMemory(),
        _ when type == typeof(TimeSpan) => new TimeSpan(reader.ReadInt64()),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(reader.ReadInt64(), new TimeSpan(reader.ReadInt64())),
        _ when type == typeof(DataViewRowId) => new DataViewRowId(reader.ReadUInt64(), reader.ReadUInt64()),
        _ => throw new NotSupportedException($"Values of type '{type}' cannot be loaded"),
    };
}
