using System.Buffers.Binary;

namespace Microsoft.ML.Data;

/// <summary>Reads the parts of a file, none of which can be longer than what is left of it.</summary>
internal sealed class BinaryStream : IDisposable
{
    private readonly Stream _stream;

    public BinaryStream(IMultiStreamSource source)
    {
        _stream = source.Open(0);
        if (_stream.CanSeek)
            return;
        _stream.Dispose();
        throw new ArgumentException("The stream of binary data must be able to seek", nameof(source));
    }

    public void Dispose() => _stream.Dispose();

    public DataViewSchema ReadSchema()
    {
        Span<byte> magic = stackalloc byte[BinaryLayout.Magic.Length];
        if (_stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.SequenceEqual(BinaryLayout.Magic))
            throw new FormatException("This is no binary data of rows");
        if (ReadInt32() is var version && version != BinaryLayout.Version)
            throw new FormatException($"The data has version {version}, only {BinaryLayout.Version} can be read");
        byte[] header = [];
        var reader = ReadPart(ref header);
        try
        {
            var columns = new List<DataViewSchema.DetachedColumn>();
            for (var count = reader.Read<int>(); count > 0; count--)
                columns.Add(ColumnCodec.Read(reader));
            return DataViewSchema.Create(columns);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            throw new FormatException("The data is damaged: " + exception.Message, exception);
        }
    }

    public int ReadInt32()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        if (_stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new FormatException("The data is cut off");
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>A part behind its length, in a buffer that is used again if it is large enough.</summary>
    public ByteReader ReadPart(ref byte[] buffer)
    {
        var length = ReadLength();
        if (buffer.Length < length)
            buffer = new byte[length];
        _stream.ReadExactly(buffer, 0, length);
        return new ByteReader(buffer, length);
    }

    public void SkipPart() => _stream.Seek(ReadLength(), SeekOrigin.Current);

    private int ReadLength()
        => ReadInt32() is var length && length >= 0 && length <= _stream.Length - _stream.Position
            ? length
            : throw new FormatException($"The data is cut off: {length} bytes should follow");
}
