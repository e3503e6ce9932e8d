namespace Microsoft.ML.Data;

/// <summary>
/// Magic, version, length of the header, header (the columns with their annotations); then blocks of rows: their number,
/// and per column its length in bytes and its values. A block of no rows is the end. Numbers are little-endian.
/// </summary>
internal static class BinaryLayout
{
    public const int Version = 1;
    public const int MaximumBlockRows = 1024;
    public const int MaximumBlockBytes = 1 << 22;

    public static ReadOnlySpan<byte> Magic => "NML-ROWS"u8;
}
