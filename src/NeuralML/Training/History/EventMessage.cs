using System.Text;

namespace NeuralML.Training.History;

/// <summary>
/// The two kinds of tensorflow.Event that a curve needs, in the wire format of protocol buffers (tensorflow/core/util/event.proto and
/// tensorflow/core/framework/summary.proto).
/// </summary>
internal static class EventMessage
{
    private const int WireVarint = 0;
    private const int WireDouble = 1;
    private const int WireBytes = 2;
    private const int WireFloat = 5;

    private const int EventWallTime = 1;
    private const int EventStep = 2;
    private const int EventFileVersion = 3;
    private const int EventSummary = 5;
    private const int SummaryValue = 1;
    private const int ValueTag = 1;
    private const int ValueSimple = 2;

    /// <summary>The first event of a file.</summary>
    public static byte[] FileVersion(double wallTime) => Message(writer =>
    {
        WriteWallTime(writer, wallTime);
        WriteBytes(writer, EventFileVersion, "brain.Event:2"u8);
    });

    /// <summary>A point of a curve.</summary>
    /// <param name="wallTime">When it was measured, in seconds since 1970.</param>
    /// <param name="step">Where on the axis it is.</param>
    /// <param name="tag">The name of the curve.</param>
    /// <param name="value">The value.</param>
    public static byte[] Scalar(double wallTime, int step, string tag, float value)
    {
        var point = Message(writer =>
        {
            WriteBytes(writer, ValueTag, Encoding.UTF8.GetBytes(tag));
            WriteKey(writer, ValueSimple, WireFloat);
            writer.Write(value);
        });
        var summary = Message(writer => WriteBytes(writer, SummaryValue, point));
        return Message(writer =>
        {
            WriteWallTime(writer, wallTime);
            WriteKey(writer, EventStep, WireVarint);
            writer.Write7BitEncodedInt(step);
            WriteBytes(writer, EventSummary, summary);
        });
    }

    private static byte[] Message(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        return stream.ToArray();
    }

    private static void WriteWallTime(BinaryWriter writer, double seconds)
    {
        WriteKey(writer, EventWallTime, WireDouble);
        writer.Write(seconds);
    }

    private static void WriteBytes(BinaryWriter writer, int field, ReadOnlySpan<byte> bytes)
    {
        WriteKey(writer, field, WireBytes);
        writer.Write7BitEncodedInt(bytes.Length);
        writer.Write(bytes);
    }

    // A varint is what .NET calls a 7-bit encoded integer.
    private static void WriteKey(BinaryWriter writer, int field, int wireType) => writer.Write7BitEncodedInt((field << 3) | wireType);
}
