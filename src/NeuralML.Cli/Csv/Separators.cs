using System.CommandLine;

namespace NeuralML.Cli.Csv;

/// <summary>What stands between fields.</summary>
internal static class Separators
{
    private const int RecordsToLookAt = 50;

    private static readonly char[] s_candidates = [',', ';', '\t', '|'];

    /// <summary>The option for it.</summary>
    public static Option<char?> CreateOption() => new("--separator")
    {
        Description = "What stands between fields: a character, or tab. Default: comma, semicolon, tab or |, whichever fits.",
        HelpName = "character",
        CustomParser = result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "tab" or "\\t":
                    return '\t';
                case [var character] when character is not ('"' or '\r' or '\n' or ' '):
                    return character;
                default:
                    result.AddError($"--separator is '{result.Tokens[0].Value}'; it must be one character other than a quote, or tab.");
                    return null;
            }
        },
    };

    /// <summary>The candidate that divides most of the first records into as many fields as the header, and into most.</summary>
    public static char Infer(string path, Func<TextReader> open)
        => s_candidates.Select(candidate => (Separator: candidate, Score: Score(path, open, candidate)))
            .MaxBy(pair => pair.Score)
            .Separator;

    private static (double Share, int Fields) Score(string path, Func<TextReader> open, char separator)
    {
        using var reader = new CsvReader(path, open(), separator);
        try
        {
            if (!reader.Read() || reader.Fields.Count < 2)
                return (0, 1);
            var width = reader.Fields.Count;
            var (records, fitting) = (1, 1);
            while (records < RecordsToLookAt && reader.Read())
            {
                records++;
                fitting += reader.Fields.Count == width ? 1 : 0;
            }

            return ((double)fitting / records, width);
        }
        catch (Terminal.UserException)
        {
            // Quotes that do not fit show that it is not this one.
            return (0, 0);
        }
    }
}
