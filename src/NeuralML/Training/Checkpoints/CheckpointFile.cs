using System.Security.Cryptography;

namespace NeuralML.Training.Checkpoints;

/// <summary>
/// The file of a checkpoint: a magic number, the fingerprint of the fit, the content, and a SHA-256 of it all. It is written aside and
/// then renamed, so that a crash leaves the one before.
/// </summary>
internal sealed class CheckpointFile(string path, byte[] fingerprint)
{
    // "NMLCKPT" and the version of the format.
    private const ulong Magic = 0x0154504B434C4D4E;
    private const int BlockSize = 1 << 16;
    private const int LeastLength = sizeof(ulong) + SHA256.HashSizeInBytes + SHA256.HashSizeInBytes;

    public string Path => path;

    public bool Exists => File.Exists(path);

    public void Write(Action<BinaryWriter> content)
    {
        var aside = path + ".tmp";
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.ReadWrite))
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Magic);
            writer.Write(fingerprint);
            content(writer);
            writer.Flush();
            stream.Position = 0;
            writer.Write(SHA256.HashData(stream));
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <exception cref="FormatException">The file is damaged.</exception>
    /// <exception cref="InvalidOperationException">The file is of another fit.</exception>
    public void Read(Action<BinaryReader> content)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream);
        if (stream.Length < LeastLength || reader.ReadUInt64() != Magic)
            throw Damaged("it does not start like one of this version");
        if (!Hash(stream).AsSpan().SequenceEqual(reader.ReadBytes(SHA256.HashSizeInBytes)))
            throw Damaged("its content does not match its checksum");
        stream.Position = sizeof(ulong);
        if (!reader.ReadBytes(SHA256.HashSizeInBytes).AsSpan().SequenceEqual(fingerprint))
        {
            throw new InvalidOperationException(
                $"The checkpoint '{path}' is of a fit with other options or other data. Delete it, or set another "
                + $"{nameof(NeuralNetOptions.CheckpointFolder)}.");
        }

        try
        {
            content(reader);
            if (stream.Position != stream.Length - SHA256.HashSizeInBytes)
                throw new FormatException("it is too long");
        }
        catch (Exception error) when (error is FormatException or EndOfStreamException or ArgumentException)
        {
            throw Damaged(error.Message, error);
        }
    }

    /// <summary>The hash of all but the hash at the end, where the stream is left.</summary>
    private static byte[] Hash(FileStream stream)
    {
        stream.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockSize];
        for (var rest = stream.Length - SHA256.HashSizeInBytes; rest > 0;)
        {
            var part = block.AsSpan(0, (int)Math.Min(rest, block.Length));
            stream.ReadExactly(part);
            hash.AppendData(part);
            rest -= part.Length;
        }

        return hash.GetHashAndReset();
    }

    private FormatException Damaged(string how, Exception? inner = null)
        => new($"The checkpoint '{path}' is damaged: {how}. Delete it, and training starts anew.", inner);
}
