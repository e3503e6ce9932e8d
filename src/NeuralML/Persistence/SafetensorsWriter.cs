using System.Buffers;
using System.Text.Json;

namespace NeuralML.Persistence;

/// <summary>
/// Writes tensors in the safetensors format: the length of a JSON header in 8 bytes, the header, which says where each tensor is, and their
/// bytes.
/// </summary>
internal static class SafetensorsWriter
{
    // The bytes of the tensors begin at a multiple of it.
    private const int Alignment = 8;

    /// <param name="stream">Where they go.</param>
    /// <param name="tensors">The tensors by name, in the order in which they are written.</param>
    public static void Write(Stream stream, IReadOnlyList<KeyValuePair<string, StoredTensor>> tensors)
    {
        var header = Header(tensors);
        stream.Write(BitConverter.GetBytes((ulong)header.Length));
        stream.Write(header);
        foreach (var (_, tensor) in tensors)
            stream.Write(tensor.Bytes.Span);
    }

    private static ReadOnlySpan<byte> Header(IReadOnlyList<KeyValuePair<string, StoredTensor>> tensors)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            var start = 0L;
            json.WriteStartObject();
            foreach (var (name, tensor) in tensors)
            {
                json.WriteStartObject(name);
                json.WriteString("dtype", tensor.Type.ToString());
                Write(json, "shape", tensor.Shape);
                Write(json, "data_offsets", [start, start += tensor.Bytes.Length]);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        // The format lets a header end with spaces.
        while (buffer.WrittenCount % Alignment != 0)
            buffer.Write(" "u8);
        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<long> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
