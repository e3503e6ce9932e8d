using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Data;

/// <summary>Reads values from bytes; nothing is allocated for what the bytes do not hold.</summary>
internal sealed class ByteReader(byte[] bytes, int length)
{
    private int _position;

    public int Remaining => length - _position;

    public TValue Read<TValue>()
        where TValue : unmanaged => MemoryMarshal.Read<TValue>(Take(Unsafe.SizeOf<TValue>()));

    /// <summary>A number of items, each of at least some bytes, that can follow.</summary>
    public int ReadCount(int itemSize)
    {
        var count = Read<int>();
        return count >= 0 && (long)count * itemSize <= Remaining
            ? count
            : throw new FormatException($"The data is damaged: {count} values cannot follow");
    }

    public string ReadText() => new(MemoryMarshal.Cast<byte, char>(Take(sizeof(char) * ReadCount(sizeof(char)))));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > Remaining)
            throw new FormatException("The data is damaged: values are missing");
        var taken = bytes.AsSpan(_position, count);
        _position += count;
        return taken;
    }
}
