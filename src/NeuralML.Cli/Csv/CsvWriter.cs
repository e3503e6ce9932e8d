using System.Buffers;

namespace NeuralML.Cli.Csv;

/// <summary>Writes records as RFC 4180 has them, with commas; lines end as the machine's do.</summary>
/// <param name="text">Where to.</param>
internal sealed class CsvWriter(TextWriter text)
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("\",;\t|\r\n");

    public void Write(IEnumerable<string> fields)
    {
        var isFirst = true;
        foreach (var field in fields)
        {
            if (!isFirst)
                text.Write(',');
            isFirst = false;
            text.Write(Quote(field));
        }

        text.WriteLine();
    }

    // Spaces at the ends are kept only by quotes.
    private static string Quote(string field)
        => field.AsSpan().ContainsAny(s_special) || field.StartsWith(' ') || field.EndsWith(' ')
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
