namespace Microsoft.ML.Data;

/// <summary>The data lines of one file after the other, without headers, comments and blank lines.</summary>
internal sealed class TextFileReader(IMultiStreamSource source, LineSyntax syntax, bool hasHeader) : IDisposable
{
    private int _nextFile;
    private LineReader? _lines;
    private bool _headerIsNext;
    private bool _commentsMayFollow;

    public long LineNumber => _lines?.LineNumber ?? 0;

    /// <summary>The fields of the first line that is no comment, header or not; null when there is none.</summary>
    public static string[]? FirstLine(IMultiStreamSource source, LineSyntax syntax)
    {
        using var reader = new TextFileReader(source, syntax, hasHeader: false);
        if (!reader.Read(out var line))
            return null;
        var fields = new FieldSplitter(syntax);
        fields.Split(line, int.MaxValue);
        return [.. Enumerable.Range(0, fields.Count).Select(index => fields[index].ToString())];
    }

    public bool Read(out ArraySegment<char> line)
    {
        try
        {
            while (_lines is not null || Open())
            {
                while (_lines!.Read(out line))
                {
                    if (IsComment(line))
                        continue;
                    _commentsMayFollow = false;
                    if (!_headerIsNext)
                        return true;
                    _headerIsNext = false;
                }
                Close();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var inner = new FormatException("Stream reading encountered exception", exception);
            throw new FormatException("Parsing failed with an exception: " + inner.Message, inner);
        }
        line = default;
        return false;
    }

    public void Dispose()
    {
        Close();
        _nextFile = source.Count;
    }

    private bool Open()
    {
        if (_nextFile >= source.Count)
            return false;
        _lines = new LineReader(source.OpenTextReader(_nextFile++), syntax);
        _headerIsNext = hasHeader;
        _commentsMayFollow = true;
        return true;
    }

    private void Close()
    {
        _lines?.Dispose();
        _lines = null;
    }

    // Lines with // are comments everywhere, those with # up to the first line of data.
    private bool IsComment(ReadOnlySpan<char> line)
        => line.IsEmpty || line.StartsWith("//") || (_commentsMayFollow && line[0] == '#');
}
