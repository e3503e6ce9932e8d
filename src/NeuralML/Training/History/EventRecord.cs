using System.Buffers.Binary;
using System.Numerics;

namespace NeuralML.Training.History;

/// <summary>The frame of a record in TensorFlow's record files: its length and its content, each followed by a masked CRC-32C.</summary>
internal static class EventRecord
{
    private const uint MaskDelta = 0xA282EAD8;

    public static void Write(Stream stream, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)content.Length);
        stream.Write(length);
        WriteChecksum(stream, length);
        stream.Write(content);
        WriteChecksum(stream, content);
    }

    private static void WriteChecksum(Stream stream, ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
            crc = BitOperations.Crc32C(crc, value);
        Span<byte> masked = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(masked, BitOperations.RotateRight(~crc, 15) + MaskDelta);
        stream.Write(masked);
    }
}
