namespace NeuralML.Persistence;

/// <summary>Reads what a file says that it has: memory is taken as the bytes arrive, not as they are promised.</summary>
internal sealed class BoundedInput(Stream stream)
{
    private const int FirstBlock = 1 << 20;

    /// <exception cref="FormatException">The stream ends before.</exception>
    public byte[] Read(int count)
    {
        var bytes = new byte[Math.Min(count, FirstBlock)];
        for (var filled = 0; ;)
        {
            filled += stream.ReadAtLeast(bytes.AsSpan(filled), bytes.Length - filled, throwOnEndOfStream: false);
            if (filled < bytes.Length)
                throw new FormatException("The model cannot be read, the file is damaged: it ends too early.");
            if (filled == count)
                return bytes;
            Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
        }
    }

    public bool IsAtEnd() => stream.ReadByte() < 0;
}
