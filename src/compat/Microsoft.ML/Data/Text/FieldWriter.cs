using System.Globalization;

namespace Microsoft.ML.Data;

/// <summary>Writes the fields of lines, quoted where the loader would read them as something else.</summary>
internal sealed class FieldWriter(TextWriter writer, char separator)
{
    private readonly char[] _buffer = new char[64];
    private readonly string _quoteWhenIn = $"\"\r\n{separator}";
    private bool _lineHasFields;

    public void Write<TValue>(TValue value, string? format = null)
        where TValue : ISpanFormattable
    {
        // 64 characters are enough for any number or time.
        value.TryFormat(_buffer, out var length, format, CultureInfo.InvariantCulture);
        Write(_buffer.AsSpan(0, length));
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (_lineHasFields)
            writer.Write(separator);
        if (NeedsQuotes(text))
            WriteQuoted(text);
        else
            writer.Write(text);
        _lineHasFields = true;
    }

    public void EndLine()
    {
        writer.Write('\n');
        _lineHasFields = false;
    }

    // A line that begins with # or // would be a comment; spaces at the ends of a field may be lost.
    private bool NeedsQuotes(ReadOnlySpan<char> text)
        => text.IsEmpty || text[0] == ' ' || text[^1] == ' ' || text.IndexOfAny(_quoteWhenIn) >= 0
            || (!_lineHasFields && (text[0] is '#' or '/' or '\uFEFF'));

    private void WriteQuoted(ReadOnlySpan<char> text)
    {
        writer.Write('"');
        foreach (var character in text)
        {
            if (character == '"')
                writer.Write('"');
            writer.Write(character);
        }
        writer.Write('"');
    }
}
