using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Data;

internal static class ValueCodec
{
    public static ValueCodec<TValue> Create<TValue>(DataViewType type) => (ValueCodec<TValue>)Create(type);

    public static void WriteText(BinaryWriter writer, in ReadOnlyMemory<char> text)
    {
        writer.Write(text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.Span));
    }

    private static object Create(DataViewType type) => type switch
    {
        VectorDataViewType vector => Generic.Invoke(Vector<int>, [vector.ItemType.RawType], vector, Create(vector.ItemType))!,
        KeyDataViewType key => Generic.Invoke(Key<uint>, [key.RawType], key.Count)!,
        TextDataViewType => new ValueCodec<ReadOnlyMemory<char>>(
            WriteText, (ByteReader reader, ref ReadOnlyMemory<char> value) => value = reader.ReadText().AsMemory(), Assign, sizeof(int)),
        BooleanDataViewType => new ValueCodec<bool>(
            (BinaryWriter writer, in bool value) => writer.Write(value),
            (ByteReader reader, ref bool value) => value = reader.Read<byte>() != 0,
            Assign,
            sizeof(byte)),
        DateTimeDataViewType => new ValueCodec<DateTime>(
            (BinaryWriter writer, in DateTime value) =>
            {
                writer.Write(value.Ticks);
                writer.Write((byte)value.Kind);
            },
            (ByteReader reader, ref DateTime value) => value = new DateTime(reader.Read<long>(), (DateTimeKind)reader.Read<byte>()),
            Assign,
            sizeof(long) + sizeof(byte)),
        DateTimeOffsetDataViewType => new ValueCodec<DateTimeOffset>(
            (BinaryWriter writer, in DateTimeOffset value) =>
            {
                writer.Write(value.Ticks);
                writer.Write(value.Offset.Ticks);
            },
            (ByteReader reader, ref DateTimeOffset value)
                => value = new DateTimeOffset(reader.Read<long>(), new TimeSpan(reader.Read<long>())),
            Assign,
            2 * sizeof(long)),
        _ => Generic.Invoke(Plain<int>, [type.RawType])!,
    };

    private static ValueCodec<TValue> Plain<TValue>()
        where TValue : unmanaged
        => new(
            (BinaryWriter writer, in TValue value) => writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<TValue>(in value))),
            (ByteReader reader, ref TValue value) => value = reader.Read<TValue>(),
            Assign,
            Unsafe.SizeOf<TValue>());

    private static ValueCodec<TKey> Key<TKey>(ulong count)
        where TKey : unmanaged, IBinaryInteger<TKey>
        => Plain<TKey>() with
        {
            Read = (ByteReader reader, ref TKey value) =>
            {
                value = reader.Read<TKey>();
                if (ulong.CreateTruncating(value) > count)
                    throw new FormatException($"The data is damaged: {value} is no key, there are {count}");
            },
        };

    private static ValueCodec<VBuffer<TItem>> Vector<TItem>(VectorDataViewType type, ValueCodec<TItem> items)
        => new(
            (BinaryWriter writer, in VBuffer<TItem> value) =>
            {
                writer.Write(value.Length);
                writer.Write(value.GetValues().Length);
                foreach (var index in value.GetIndices())
                    writer.Write(index);
                foreach (ref readonly var item in value.GetValues())
                    items.Write(writer, in item);
            },
            (ByteReader reader, ref VBuffer<TItem> value) => ReadVector(reader, type, items, ref value),
            (in VBuffer<TItem> source, ref VBuffer<TItem> target) => source.CopyTo(ref target),
            2 * sizeof(int));

    private static void ReadVector<TItem>(ByteReader reader, VectorDataViewType type, ValueCodec<TItem> items, ref VBuffer<TItem> value)
    {
        var length = reader.Read<int>();
        var count = reader.ReadCount(items.MinimumSize);
        if (length < count || (type.IsKnownSize && length != type.Size))
            throw new FormatException($"The data is damaged: a vector of {length} slots with {count} values, in a column of {type}");
        var editor = VBufferEditor.Create(ref value, length, count);
        var previous = -1;
        for (var i = 0; count < length && i < count; i++)
        {
            var index = reader.Read<int>();
            if (index <= previous || index >= length)
                throw new FormatException($"The data is damaged: slot {index} of {length} behind slot {previous}");
            editor.Indices[i] = previous = index;
        }
        for (var i = 0; i < count; i++)
            items.Read(reader, ref editor.Values[i]);
        value = editor.Commit();
    }

    private static void Assign<TValue>(in TValue source, ref TValue target) => target = source;
}
