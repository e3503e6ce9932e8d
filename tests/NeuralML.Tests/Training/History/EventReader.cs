using System.Text;

namespace NeuralML.Tests.Training.History;

/// <summary>Reads an event file byte by byte, with a CRC-32C from its polynomial.</summary>
internal static class EventReader
{
    public sealed record Event(double WallTime, long Step, string? FileVersion, string? Tag, float Value);

    public static List<Event> Read(string path)
    {
        var events = new List<Event>();
        using var reader = new BinaryReader(File.OpenRead(path));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var length = reader.ReadBytes(8);
            reader.ReadUInt32().ShouldBe(MaskedChecksum(length));
            var content = reader.ReadBytes((int)BitConverter.ToInt64(length));
            reader.ReadUInt32().ShouldBe(MaskedChecksum(content));
            events.Add(Parse(content));
        }

        return events;
    }

    private static uint MaskedChecksum(byte[] bytes)
    {
        var crc = Checksum(bytes);
        return ((crc >> 15) | (crc << 17)) + 0xA282EAD8;
    }

    private static uint Checksum(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0x82F63B78 : crc >> 1;
        }

        return ~crc;
    }

    private static Event Parse(byte[] message)
    {
        var fields = Fields(message);
        var point = fields.TryGetValue(5, out var summary) ? Fields(Fields(summary)[1]) : null;
        return new Event(
            BitConverter.ToDouble(fields[1]),
            fields.TryGetValue(2, out var step) ? BitConverter.ToInt64(step) : 0,
            fields.TryGetValue(3, out var version) ? Encoding.UTF8.GetString(version) : null,
            point is null ? null : Encoding.UTF8.GetString(point[1]),
            point is null ? 0 : BitConverter.ToSingle(point[2]));
    }

    private static Dictionary<int, byte[]> Fields(byte[] message)
    {
        var fields = new Dictionary<int, byte[]>();
        using var reader = new BinaryReader(new MemoryStream(message));
        while (reader.BaseStream.Position < message.Length)
        {
            var key = (int)Varint(reader);
            fields[key >> 3] = (key & 7) switch
            {
                0 => BitConverter.GetBytes(Varint(reader)),
                1 => reader.ReadBytes(8),
                2 => reader.ReadBytes((int)Varint(reader)),
                5 => reader.ReadBytes(4),
                _ => throw new FormatException("unknown wire type"),
            };
        }

        return fields;
    }

    private static long Varint(BinaryReader reader)
    {
        var value = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var part = reader.ReadByte();
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }
}
