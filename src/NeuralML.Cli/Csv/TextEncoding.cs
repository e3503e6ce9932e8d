using System.Buffers;
using System.Text;

namespace NeuralML.Cli.Csv;

/// <summary>Tells which characters a file's bytes stand for.</summary>
internal static class TextEncoding
{
    /// <summary>
    /// UTF-8 if all bytes are, and Latin-1 otherwise, which older programs write. A mark at the file's beginning counts more than this.
    /// </summary>
    public static Encoding Of(string path)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length + 1);
        try
        {
            using var stream = File.OpenRead(path);
            int count;
            do
            {
                count = stream.Read(bytes);
                decoder.GetChars(bytes, 0, count, characters, 0, flush: count == 0);
            }
            while (count > 0);

            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
