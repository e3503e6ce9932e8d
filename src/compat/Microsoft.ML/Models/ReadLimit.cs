using System.IO.Compression;

namespace Microsoft.ML;

/// <summary>How many bytes the entries of one model may have all together, so that a small file cannot fill the memory.</summary>
internal sealed class ReadLimit
{
    private const long Minimum = 64 << 20;

    // Real models come to a few, sparse rows kept whole to a hundred; zeros alone to a thousand.
    private const long Ratio = 200;

    private readonly long _limit;
    private long _used;

    private ReadLimit(long limit) => _limit = limit;

    public static ReadLimit None => new(long.MaxValue);

    public static ReadLimit For(long fileSize) => new(Math.Max(Minimum, Ratio * fileSize));

    /// <summary>Counts the size that the entry declares: no more than that comes out of its stream.</summary>
    public void Charge(ZipArchiveEntry entry)
    {
        if (entry.Length > _limit - _used)
        {
            throw new FormatException(
                $"The model is refused: with the {entry.Length} bytes of '{entry.FullName}' it unpacks to more than {_limit} bytes, "
                + "too much for the size of its file");
        }

        _used += entry.Length;
    }
}
