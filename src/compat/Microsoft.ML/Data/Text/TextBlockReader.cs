namespace Microsoft.ML.Data;

/// <summary>Hands out the lines of a source in blocks, in order, to one or several cursors.</summary>
internal sealed class TextBlockReader(TextFileReader lines, long maximumRows, int users) : IDisposable
{
    private readonly Lock _lock = new();
    private long _rows;
    private int _users = users;
    private bool _ended;

    /// <summary>Fills a block with the lines that are next; false when there are none.</summary>
    public bool Fill(TextBlock block)
    {
        lock (_lock)
        {
            _ended = _ended || !block.Fill(lines, _rows, maximumRows - _rows);
            _rows += _ended ? 0 : block.RowCount;
            return !_ended;
        }
    }

    /// <summary>Closes the source when the last of its users is through.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (--_users == 0)
                lines.Dispose();
        }
    }
}
