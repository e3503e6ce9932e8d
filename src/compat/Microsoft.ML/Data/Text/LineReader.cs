using System.Buffers;

namespace Microsoft.ML.Data;

/// <summary>Reads lines into a buffer that it uses again; a line may go on inside quotes.</summary>
internal sealed class LineReader(TextReader reader, LineSyntax syntax) : IDisposable
{
    private const int InitialCapacity = 1 << 16;
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    private readonly bool _joinsQuoted = syntax.ReadMultilines && syntax.AllowQuoting;
    private char[] _buffer = new char[InitialCapacity];
    private int _start;
    private int _end;
    private bool _endOfFile;
    private long _lines;

    /// <summary>The number of the line read last, from 1; of its first line where it has several.</summary>
    public long LineNumber { get; private set; }

    /// <summary>The next line, without its end. The memory is that of the buffer and may be written to.</summary>
    public bool Read(out ArraySegment<char> line)
    {
        LineNumber = _lines + 1;
        var length = FindLineEnd(0);
        if (length == 0 && _start == _end)
        {
            line = default;
            return false;
        }
        if (_joinsQuoted)
        {
            var inQuotes = syntax.EndsInQuotes(_buffer.AsSpan(_start, length), inQuotes: false);
            while (inQuotes && LineEndLength(length) is > 0 and var skipped)
            {
                _lines++;
                var next = FindLineEnd(length + skipped);
                inQuotes = syntax.EndsInQuotes(_buffer.AsSpan(_start + length + skipped, next - length - skipped), inQuotes: true);
                length = next;
            }
        }
        var lineEnd = LineEndLength(length);
        line = new ArraySegment<char>(_buffer, _start, length);
        _start += length + lineEnd;
        _lines++;
        return true;
    }

    public void Dispose() => reader.Dispose();

    /// <summary>The distance from the start of the line to the next line end, or to the end of the file.</summary>
    private int FindLineEnd(int from)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start + from, _end - _start - from).IndexOfAny(LineEnds);
            if (found >= 0)
                return from + found;
            from = _end - _start;
            if (!Fill())
                return from;
        }
    }

    /// <summary>2 for a carriage return with a line feed, 1 for either, 0 at the end of the file.</summary>
    private int LineEndLength(int length)
    {
        if (_start + length == _end)
            return 0;
        if (_buffer[_start + length] == '\n')
            return 1;
        return (_start + length + 1 < _end || Fill()) && _buffer[_start + length + 1] == '\n' ? 2 : 1;
    }

    private bool Fill()
    {
        if (_endOfFile)
            return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = reader.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _endOfFile = read == 0;
        return !_endOfFile;
    }
}
