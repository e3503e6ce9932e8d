using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>How the values of each type are hashed: texts by their UTF-8 bytes, numbers by four or eight bytes.</summary>
internal static class HashFunctions
{
    public static bool Has(DataViewType itemType) => itemType is PrimitiveDataViewType and not RowIdDataViewType;

    /// <summary>The hash of a value for a seed.</summary>
    public static Func<T, uint, uint> Find<T>()
    {
        Delegate function = default(T) switch
        {
            ReadOnlyMemory<char> => (Func<ReadOnlyMemory<char>, uint, uint>)HashText,
            bool => (Func<bool, uint, uint>)((value, seed) => Hash32(value ? 1u : 0u, seed)),
            // The two zeros are equal.
            float => (Func<float, uint, uint>)((value, seed) => Hash32(value == 0 ? 0 : BitConverter.SingleToUInt32Bits(value), seed)),
            double => (Func<double, uint, uint>)((value, seed) => Hash64(value == 0 ? 0 : BitConverter.DoubleToUInt64Bits(value), seed)),
            DateTime => (Func<DateTime, uint, uint>)((value, seed) => Hash64((ulong)value.Ticks, seed)),
            DateTimeOffset => (Func<DateTimeOffset, uint, uint>)((value, seed) => Hash64((ulong)value.UtcTicks, seed)),
            TimeSpan => (Func<TimeSpan, uint, uint>)((value, seed) => Hash64((ulong)value.Ticks, seed)),
            _ => Generic.Call(Integer<int>, typeof(T)),
        };
        return (Func<T, uint, uint>)function;
    }

    private static Func<T, uint, uint> Integer<T>()
        where T : IBinaryInteger<T>
        => typeof(T) == typeof(long) || typeof(T) == typeof(ulong)
            ? (value, seed) => Hash64(ulong.CreateTruncating(value), seed)
            : (value, seed) => Hash32(uint.CreateTruncating(value), seed);

    private static uint HashText(ReadOnlyMemory<char> text, uint seed)
    {
        const int MaximumOnStack = 256;
        // ML.NET ignores the white space around a text.
        var trimmed = text.Span.Trim();
        var length = Encoding.UTF8.GetMaxByteCount(trimmed.Length);
        var bytes = length <= MaximumOnStack ? stackalloc byte[MaximumOnStack] : new byte[length];
        return Murmur.Hash(bytes[..Encoding.UTF8.GetBytes(trimmed, bytes)], seed);
    }

    private static uint Hash32(uint value, uint seed)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return Murmur.Hash(bytes, seed);
    }

    private static uint Hash64(ulong value, uint seed)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return Murmur.Hash(bytes, seed);
    }
}
