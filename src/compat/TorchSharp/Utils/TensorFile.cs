using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>
/// Reads a tensor as <see cref="TensorExtensionMethods.Save"/> writes it. No length is trusted that the stream does not hold.
/// </summary>
internal static class TensorFile
{
    private const int MaxDimensions = 64;
    private const int Block = 1 << 20;

    internal static Tensor Read(BinaryReader reader, bool skip)
    {
        var (type, shape, bytes) = ReadHeader(reader);
        if (skip)
        {
            ReadBytes(reader, bytes, null);
            return empty([0], type);
        }

        using var memory = new MemoryStream();
        ReadBytes(reader, bytes, memory);
        var tensor = empty(shape, type);
        memory.GetBuffer().AsSpan(0, (int)bytes).CopyTo(tensor.bytes);
        return tensor;
    }

    internal static void ReadInto(Tensor tensor, BinaryReader reader, bool skip)
    {
        var (type, shape, bytes) = ReadHeader(reader);
        if (!skip && type != tensor.dtype)
            throw new ArgumentException($"Mismatched tensor data types: {type} was saved, the target holds {tensor.dtype}.");
        if (!skip && !shape.AsSpan().SequenceEqual(tensor.shape))
        {
            throw new ArgumentException(
                $"Mismatched tensor shapes: [{string.Join(", ", shape)}] was saved, the target has [{string.Join(", ", tensor.shape)}].");
        }

        if (skip)
        {
            ReadBytes(reader, bytes, null);
            return;
        }

        using var memory = new MemoryStream();
        ReadBytes(reader, bytes, memory);
        using var off = no_grad();
        using var values = empty(shape, type);
        memory.GetBuffer().AsSpan(0, (int)bytes).CopyTo(values.bytes);
        tensor.copy_(values);
    }

    private static (ScalarType Type, long[] Shape, long Bytes) ReadHeader(BinaryReader reader)
    {
        var type = (ScalarType)reader.Read7BitEncodedInt64();
        if (!is_floating_point(type) && !is_integral(type))
            throw new FormatException($"A tensor of type {(long)type} cannot be read.");
        var dimensions = reader.Read7BitEncodedInt64();
        if (dimensions is < 0 or > MaxDimensions)
            throw new FormatException($"A tensor of {dimensions} dimensions cannot be read.");
        var shape = new long[dimensions];
        var bytes = (long)SizeOf(type);
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = reader.Read7BitEncodedInt64();
            if (shape[i] < 0 || (shape[i] > 0 && bytes > Array.MaxLength / shape[i]))
                throw new FormatException($"A tensor of shape [{string.Join(", ", shape)}] cannot be read.");
            bytes *= shape[i];
        }

        return (type, shape, bytes);
    }

    private static void ReadBytes(BinaryReader reader, long count, Stream? target)
    {
        var block = new byte[Math.Min(count, Block)];
        while (count > 0)
        {
            var read = reader.Read(block, 0, (int)Math.Min(count, block.Length));
            if (read == 0)
                throw new EndOfStreamException($"The tensor's values end {count} bytes early.");
            target?.Write(block, 0, read);
            count -= read;
        }
    }
}
