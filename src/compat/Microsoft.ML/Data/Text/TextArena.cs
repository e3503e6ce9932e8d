namespace Microsoft.ML.Data;

/// <summary>
/// Copies texts into blocks that are never written again, so that a value may be kept after its row is gone. Blocks are
/// small: whoever keeps one value keeps its block alive.
/// </summary>
internal sealed class TextArena
{
    private const int BlockLength = 2048;

    private char[] _block = [];
    private int _used;
    private ReadOnlyMemory<char> _last;

    public bool Add(ReadOnlySpan<char> text, out ReadOnlyMemory<char> value)
    {
        if (!text.SequenceEqual(_last.Span))
        {
            if (_used + text.Length > _block.Length)
            {
                _block = new char[Math.Max(BlockLength, text.Length)];
                _used = 0;
            }
            text.CopyTo(_block.AsSpan(_used));
            _last = _block.AsMemory(_used, text.Length);
            _used += text.Length;
        }
        value = _last;
        return true;
    }
}
