using System.Buffers;

namespace Microsoft.ML.Data;

/// <summary>How a line is cut into fields.</summary>
internal sealed class LineSyntax
{
    private readonly SearchValues<char> _separators;
    private readonly char _firstSeparator;
    private readonly bool _severalSeparators;
    private readonly bool _separatorIsSpace;

    public LineSyntax(TextLoader.Options options)
    {
        if (options.Separators is not { Length: > 0 })
            throw new ArgumentOutOfRangeException(nameof(options.Separators), "At least one separator is needed");
        if (options.DecimalMarker is not ('.' or ','))
            throw new ArgumentOutOfRangeException(nameof(options.DecimalMarker), "Decimal marker cannot be anything else than '.' or ','");
        if (!options.AllowQuoting && options.Separators.Contains(options.DecimalMarker))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options.AllowQuoting),
                $"Quoting must be allowed if decimal marker and separator are the '{options.DecimalMarker}' character.");
        }
        _separators = SearchValues.Create(options.Separators);
        _firstSeparator = options.Separators[0];
        _severalSeparators = options.Separators.Length > 1;
        _separatorIsSpace = options.Separators.Contains(' ');
        AllowQuoting = options.AllowQuoting;
        AllowSparse = options.AllowSparse;
        SparseLinesHaveLength = options.InputSize is null;
        TrimWhitespace = options.TrimWhitespace;
        ReadMultilines = options.ReadMultilines;
        EscapeChar = options.EscapeChar;
    }

    public bool AllowQuoting { get; }

    public bool AllowSparse { get; }

    public bool SparseLinesHaveLength { get; }

    public bool TrimWhitespace { get; }

    public bool ReadMultilines { get; }

    public char EscapeChar { get; }

    public bool IsSeparator(char value) => value == _firstSeparator || (_severalSeparators && _separators.Contains(value));

    /// <summary>The index of the next separator, or the end of the text.</summary>
    public int NextSeparator(ReadOnlySpan<char> text, int start)
    {
        // Most fields are short; a vectorised search would cost more than it saves.
        var end = Math.Min(text.Length, start + 8);
        for (var i = start; i < end; i++)
        {
            if (IsSeparator(text[i]))
                return i;
        }
        if (end == text.Length)
            return end;
        var found = text[end..].IndexOfAny(_separators);
        return found >= 0 ? end + found : text.Length;
    }

    /// <summary>White space at the start of a field is never part of it, unless it separates.</summary>
    public int SkipSpaces(ReadOnlySpan<char> text, int start)
    {
        while (!_separatorIsSpace && start < text.Length && text[start] == ' ')
            start++;
        return start;
    }

    /// <summary>Whether the text, a piece of a line that may begin inside quotes, leaves a quote open.</summary>
    public bool EndsInQuotes(ReadOnlySpan<char> text, bool inQuotes)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            if (!inQuotes)
            {
                i = SkipSpaces(text, i);
                inQuotes = i < text.Length && text[i] == '"';
                i += inQuotes ? 1 : 0;
            }
            if (inQuotes && (i = ClosingQuote(text, i)) == text.Length)
                return true;
            inQuotes = false;
            i = NextSeparator(text, Math.Min(i, text.Length));
        }
        return false;
    }

    /// <summary>The index of the quote that ends a quoted field, or the end of the text.</summary>
    public int ClosingQuote(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == EscapeChar && i + 1 < text.Length && text[i + 1] == '"')
                i++;
            else if (text[i] == '"')
                return i;
        }
        return text.Length;
    }
}
