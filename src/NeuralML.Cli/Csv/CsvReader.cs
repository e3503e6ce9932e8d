using System.Text;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Csv;

/// <summary>
/// Reads records of separated fields. Fields in quotes may hold separators, line breaks and doubled quotes; a quote inside an unquoted
/// field is a quote. Spaces around fields and empty lines do not count.
/// </summary>
/// <param name="path">The file, for errors.</param>
/// <param name="text">What it holds.</param>
/// <param name="separator">Between fields.</param>
internal sealed class CsvReader(string path, TextReader text, char separator) : IDisposable
{
    private const int EndOfText = -1;

    private static readonly char[] s_blanks = [' ', '\t'];

    private readonly StringBuilder _field = new();
    private readonly List<string> _fields = [];
    private long _line = 1;

    /// <summary>The fields of the record, the same list each time.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>The line in which the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The number of the record, from 0, which is the header.</summary>
    public long Row { get; private set; } = -1;

    /// <summary>How many fields a record must have; null for any number.</summary>
    public int? Width { get; set; }

    /// <summary>Reads the next record.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="UserException">A quote is not closed, or there are too many or too few fields.</exception>
    public bool Read()
    {
        do
        {
            if (text.Peek() == EndOfText)
                return false;
            Line = _line;
            _fields.Clear();
            while (ReadField())
            {
            }
        }
        while (_fields.Count == 1 && _fields[0].Length == 0);

        if (Width is { } width && _fields.Count != width)
            throw new UserException($"'{path}', line {Line}, has {_fields.Count} fields; the header has {width}.");
        Row++;
        return true;
    }

    public void Dispose() => text.Dispose();

    /// <returns>Whether another field of the record follows.</returns>
    private bool ReadField()
    {
        _field.Clear();
        while (IsBlank(text.Peek()))
            Skip();
        var isQuoted = text.Peek() == '"';
        if (isQuoted)
            ReadQuoted();
        while (true)
        {
            var next = text.Read();
            if (next == separator)
            {
                EndField(isQuoted);
                return true;
            }

            if (next is EndOfText or '\n' or '\r')
            {
                if (next == '\r' && text.Peek() == '\n')
                    Skip();
                _line++;
                EndField(isQuoted);
                return false;
            }

            if (!isQuoted || !IsBlank(next))
                _field.Append((char)next);
        }
    }

    private void ReadQuoted()
    {
        var opened = _line;
        Skip();
        while (true)
        {
            var next = text.Read();
            if (next == EndOfText)
                throw new UserException($"'{path}', line {opened}, has a quote that is not closed.");
            if (next == '"')
            {
                if (text.Peek() != '"')
                    return;
                Skip();
            }
            else if (next == '\n')
            {
                _line++;
            }

            _field.Append((char)next);
        }
    }

    private void EndField(bool isQuoted)
    {
        var field = _field.ToString();
        _fields.Add(isQuoted ? field : field.TrimEnd(s_blanks));
    }

    private void Skip() => _ = text.Read();

    private bool IsBlank(int next) => next is ' ' or '\t' && next != separator;
}
