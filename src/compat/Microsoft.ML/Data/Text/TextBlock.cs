using System.Runtime.ExceptionServices;

namespace Microsoft.ML.Data;

/// <summary>Lines that follow each other and the values parsed from them; filled again when its rows have been read.</summary>
internal sealed class TextBlock
{
    private const int FullAtCharacters = 1 << 14;
    private const int FullAtValues = 1 << 14;

    private readonly FieldSplitter _fields;
    private readonly int _fieldCount;
    private readonly int _maximumRows;
    private readonly List<(int Start, int Length, long Number)> _lines = [];
    private readonly object _parsing = new();
    private char[] _characters = [];
    private volatile bool _isParsed;
    private ExceptionDispatchInfo? _error;

    public TextBlock(LineSyntax syntax, TextLoader.Options options, TextColumn[] columns)
    {
        _fields = new FieldSplitter(syntax);
        _fieldCount = columns.Select(column => column.FieldCount).DefaultIfEmpty().Max();
        _maximumRows = Math.Max(1, FullAtValues / Math.Max(1, columns.Sum(column => column.Sources.Length)));
        Columns = Array.ConvertAll(columns, column => ColumnReader.Create(column, options));
    }

    public ColumnReader[] Columns { get; }

    /// <summary>The number of the first row among those of the source.</summary>
    public long FirstRow { get; private set; }

    public int RowCount { get; private set; }

    public bool IsParsed => _isParsed;

    /// <summary>Takes lines until the block is full; whether there was one, or an error in its place.</summary>
    public bool Fill(TextFileReader reader, long firstRow, long maximumRows)
    {
        _isParsed = false;
        _lines.Clear();
        _error = null;
        FirstRow = firstRow;
        // One very long line shall not make all blocks large for good.
        if (_characters.Length > 4 * FullAtCharacters)
            _characters = [];
        maximumRows = Math.Min(maximumRows, _maximumRows);
        try
        {
            for (var used = 0; used < FullAtCharacters && _lines.Count < maximumRows && reader.Read(out var line); used += line.Count)
            {
                if (used + line.Count > _characters.Length)
                    Array.Resize(ref _characters, Math.Max(used + line.Count, 2 * FullAtCharacters));
                line.CopyTo(_characters, used);
                _lines.Add((used, line.Count, reader.LineNumber));
            }
        }
        catch (Exception exception)
        {
            _error = ExceptionDispatchInfo.Capture(exception);
        }
        RowCount = _lines.Count;
        return RowCount > 0 || _error is not null;
    }

    /// <summary>Parses the lines; those up to one that cannot be parsed remain.</summary>
    public void Parse()
    {
        var row = 0;
        try
        {
            foreach (var column in Columns)
                column.Reserve(RowCount);
            for (; row < RowCount; row++)
            {
                var (start, length, number) = _lines[row];
                _fields.Split(new ArraySegment<char>(_characters, start, length), _fieldCount);
                foreach (var column in Columns)
                    column.Read(_fields, row, number);
            }
        }
        catch (Exception exception)
        {
            _error = ExceptionDispatchInfo.Capture(exception);
            RowCount = row;
        }
        lock (_parsing)
        {
            _isParsed = true;
            Monitor.PulseAll(_parsing);
        }
    }

    public void WaitUntilParsed()
    {
        lock (_parsing)
        {
            while (!_isParsed)
                Monitor.Wait(_parsing);
        }
    }

    /// <summary>Fails as reading or parsing the line behind the last row did.</summary>
    public void ThrowIfFailed() => _error?.Throw();
}
