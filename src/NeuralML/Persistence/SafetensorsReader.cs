using System.Buffers.Binary;
using System.Text.Json;

namespace NeuralML.Persistence;

/// <summary>
/// Reads tensors in the safetensors format from a stream that may hold anything: what the header says is checked before memory is taken
/// for it, and memory is taken as bytes arrive.
/// </summary>
internal static class SafetensorsReader
{
    // The limit of the format's own library.
    private const int LongestHeader = 100_000_000;
    private const int MostDimensions = 8;

    /// <exception cref="FormatException">The stream does not hold tensors in this format.</exception>
    public static IReadOnlyDictionary<string, StoredTensor> Read(Stream stream)
    {
        var input = new BoundedInput(stream);
        var headerLength = BinaryPrimitives.ReadUInt64LittleEndian(input.Read(sizeof(ulong)));
        if (headerLength is < 2 or > LongestHeader)
            throw Damaged($"its header would have {headerLength} bytes");
        var entries = ParseHeader(input.Read((int)headerLength));
        var tensors = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
        var position = 0L;
        foreach (var (name, type, shape, start, end) in entries.OrderBy(entry => entry.Start).ThenBy(entry => entry.End))
        {
            if (start != position)
                throw Damaged($"tensor '{name}' begins at {start} instead of {position}");
            var bytes = input.Read(ByteCount(name, type, shape, start, end));
            position = end;
            if (!tensors.TryAdd(name, new StoredTensor(type, shape, bytes)))
                throw Damaged($"it has tensor '{name}' twice");
        }

        if (!input.IsAtEnd())
            throw Damaged("there are bytes behind the last tensor");
        return tensors;
    }

    private static List<(string Name, TensorType Type, long[] Shape, long Start, long End)> ParseHeader(byte[] header)
    {
        try
        {
            using var json = JsonDocument.Parse(header, new JsonDocumentOptions { MaxDepth = 4 });
            return [.. json.RootElement.EnumerateObject()
                .Where(property => !property.NameEquals("__metadata__"u8))
                .Select(property => ParseEntry(property.Name, property.Value))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw Damaged($"its header is none: {error.Message}", error);
        }
    }

    private static (string Name, TensorType Type, long[] Shape, long Start, long End) ParseEntry(string name, JsonElement entry)
    {
        if (!Enum.TryParse<TensorType>(entry.GetProperty("dtype").GetString(), out var type) || !Enum.IsDefined(type))
            throw Damaged($"tensor '{name}' is of type {entry.GetProperty("dtype")}, which no model has");
        var (shape, offsets) = (Numbers(entry.GetProperty("shape")), Numbers(entry.GetProperty("data_offsets")));
        if (shape.Length > MostDimensions || offsets.Length != 2)
            throw Damaged($"tensor '{name}' has {shape.Length} dimensions and {offsets.Length} offsets");
        return (name, type, shape, offsets[0], offsets[1]);
    }

    private static long[] Numbers(JsonElement array)
        => [.. array.EnumerateArray().Select(item => item.TryGetInt64(out var number) && number >= 0
            ? number
            : throw Damaged($"{item} is no size or offset"))];

    private static int ByteCount(string name, TensorType type, long[] shape, long start, long end)
    {
        Int128 count = StoredTensor.SizeOf(type);
        foreach (var size in shape)
            count = count > long.MaxValue ? count : count * size;
        if (count != (Int128)end - start)
            throw Damaged($"tensor '{name}' of {type}[{string.Join(", ", shape)}] stands from {start} to {end}");
        return count <= Array.MaxLength ? (int)count : throw Damaged($"tensor '{name}' would have {count} bytes");
    }

    private static FormatException Damaged(string how, Exception? inner = null)
        => new($"The tensors of the model cannot be read, the file is damaged: {how}.", inner);
}
