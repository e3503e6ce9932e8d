using System.Globalization;

namespace Microsoft.ML.Data;

/// <summary>The fields of a line, as slices of it. Quoted fields are unescaped in place.</summary>
internal sealed class FieldSplitter(LineSyntax syntax)
{
    private (int Start, int Length)[] _fields = new (int, int)[16];
    private char[] _line = [];

    // Of a sparse line: where the fields that carry their own index begin, and what index 0 means.
    private int _firstSparse;
    private Dictionary<int, int>? _sparse;

    public int Count { get; private set; }

    /// <summary>The field with an index; empty where the line has none.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            if (_sparse is not null && index >= _firstSparse)
                index = _sparse.GetValueOrDefault(index, int.MaxValue);
            if (index >= Count)
                return default;
            var (start, length) = _fields[index];
            return _line.AsSpan(start, length);
        }
    }

    /// <param name="line">The line; quoted fields in it are overwritten.</param>
    /// <param name="maximum">Fields behind this many are not looked for.</param>
    public void Split(ArraySegment<char> line, int maximum)
    {
        _line = line.Array!;
        Count = 0;
        _sparse = null;
        var text = line.AsSpan();
        if (syntax.TrimWhitespace)
            text = text.TrimEnd(' ');
        if (syntax.AllowSparse)
            maximum = int.MaxValue;
        for (var i = 0; Count < maximum && i <= text.Length; i++)
        {
            i = syntax.SkipSpaces(text, i);
            var start = i;
            var length = syntax.AllowQuoting && i < text.Length && text[i] == '"'
                ? Quoted(text, ref i, ref start)
                : (i = syntax.NextSeparator(text, i)) - start;
            if (Count == _fields.Length)
                Array.Resize(ref _fields, 2 * Count);
            _fields[Count++] = (line.Offset + start, length);
        }
        if (syntax.AllowSparse)
            FindSparse();
    }

    private int Quoted(Span<char> text, ref int i, ref int start)
    {
        start = i + 1;
        var close = syntax.ClosingQuote(text, start);
        i = syntax.SkipSpaces(text, Math.Min(close + 1, text.Length));
        if (close == text.Length || (i < text.Length && !syntax.IsSeparator(text[i])))
        {
            // No end, or more behind it: the field counts as missing.
            i = syntax.NextSeparator(text, i);
            return 0;
        }
        var length = 0;
        for (var read = start; read < close; read++)
        {
            if (text[read] == syntax.EscapeChar && text[read + 1] == '"')
                read++;
            text[start + length++] = text[read];
        }
        return length;
    }

    /// <summary>A sparse line has a length, if it is not known, and then fields like 3:0.5; those before the length are dense.</summary>
    private void FindSparse()
    {
        var first = 0;
        while (first < Count && !TryGetIndex(first, out _, out _))
            first++;
        var hasLength = syntax.SparseLinesHaveLength;
        if (first == Count || (first == 0 && hasLength))
            return;
        _firstSparse = hasLength ? first - 1 : first;
        _sparse = [];
        for (var field = first; field < Count; field++)
        {
            if (!TryGetIndex(field, out var index, out var prefix))
                throw new FormatException($"Field {field} of a sparse line is no index and value: '{this[field]}'");
            _fields[field] = (_fields[field].Start + prefix, _fields[field].Length - prefix);
            _sparse[_firstSparse + index] = field;
        }
    }

    private bool TryGetIndex(int field, out int index, out int prefix)
    {
        var text = _line.AsSpan(_fields[field].Start, _fields[field].Length);
        prefix = text.IndexOf(':') + 1;
        index = 0;
        return prefix > 1 && int.TryParse(text[..(prefix - 1)], NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }
}
