using Microsoft.VisualBasic.FileIO;

namespace CompareLearners.Tables;

/// <summary>Reads a CSV file once and infers the types of its columns and what kind of label it has.</summary>
internal static class CsvInspector
{
    // A label of whole numbers with at most this many values is taken for classes (grades, digits), with more for a quantity.
    private const int MostNumericClasses = 10;

    public static CsvTable Inspect(string path, string label, TableTask? task = null)
    {
        if (!File.Exists(path))
            throw new TableException($"There is no file '{path}'.");

        var (header, statistics, rows) = Read(path);
        if (rows == 0)
            throw new TableException($"'{path}' has no rows below its header.");
        var labelIndex = Array.IndexOf(header, label);
        if (labelIndex < 0)
        {
            throw new TableException(
                $"'{path}' has no column '{label}'. Its columns are: {string.Join(", ", header)}. Choose one with --label.");
        }


        var labelStatistics = statistics[labelIndex];
        var inferred = task ?? InferTask(labelStatistics);
        CheckLabel(label, labelStatistics, inferred);
        var features = header
            .Select((name, index) => statistics[index].ToFeature(name, index))
            .Where(column => column.Index != labelIndex)
            .ToArray();
        if (Array.TrueForAll(features, column => column.Kind == ColumnKind.Ignored))
            throw new TableException($"'{path}' has no column beside '{label}' that could predict it.");
        return new CsvTable(path, rows, new CsvColumn(label, labelIndex, ColumnKind.Number, 0), inferred, features);
    }

    private static (string[] Header, ColumnStatistics[] Statistics, int Rows) Read(string path)
    {
        using var parser = new TextFieldParser(path) { Delimiters = [","], TrimWhiteSpace = false };
        if (parser.EndOfData)
            throw new TableException($"'{path}' is empty; its first row must name the columns.");
        var header = ReadFields(path, parser);
        CheckHeader(path, header);

        var statistics = Array.ConvertAll(header, _ => new ColumnStatistics());
        var rows = 0;
        while (!parser.EndOfData)
        {
            var line = parser.LineNumber;
            var fields = ReadFields(path, parser);
            if (fields.Length != header.Length)
            {
                throw new TableException(
                    $"'{path}', line {line}, has {fields.Length} fields; the header has {header.Length}. Fields are separated by commas.");
            }

            for (var i = 0; i < fields.Length; i++)
                statistics[i].Add(fields[i], line);
            rows++;
        }

        return (header, statistics, rows);
    }

    private static string[] ReadFields(string path, TextFieldParser parser)
    {
        try
        {
            return parser.ReadFields()!;
        }
        catch (MalformedLineException)
        {
            throw new TableException($"'{path}', line {parser.ErrorLineNumber}, has a quote that is not closed or stands inside a field.");
        }
    }

    private static void CheckHeader(string path, string[] header)
    {
        if (Array.Exists(header, string.IsNullOrWhiteSpace))
            throw new TableException($"'{path}' has a column without a name in its header. Name or remove it.");
        if (header.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new TableException($"'{path}' has two columns named '{twice.Key}'.");
    }

    private static TableTask InferTask(ColumnStatistics label)
    {
        if (label.IsBoolean)
            return TableTask.Binary;
        return !label.AllNumbers || (label.AllIntegers && label.Distinct.Count <= MostNumericClasses)
            ? TableTask.Multiclass
            : TableTask.Regression;
    }

    private static void CheckLabel(string name, ColumnStatistics label, TableTask task)
    {
        if (label.Missing > 0)
        {
            throw new TableException(
                $"Column '{name}' has no value in {label.Missing} rows, first in line {label.FirstMissingLine}. "
                + "Remove them: nothing can be learned from them.");
        }

        if (label.Distinct.Count == 1)
            throw new TableException($"Column '{name}' is '{label.Distinct.First()}' in every row; there is nothing to predict.");
        if (task == TableTask.Binary && !label.IsBoolean)
            throw new TableException($"Column '{name}' is no yes-or-no column (0/1, true/false, yes/no). Use --task Multiclass.");
        if (task == TableTask.Regression && !label.AllNumbers)
            throw new TableException($"Column '{name}' has values that are no numbers. Use --task Multiclass.");
        if (task == TableTask.Multiclass && label.HardlyRepeats)
        {
            var odd = label.FirstNoNumber is { } value ? $" To predict a number, correct line {label.FirstNoNumberLine}: '{value}' is none." : "";
            throw new TableException(
                $"Column '{name}' has {label.DistinctText} different values in {label.Present} rows, too many for classes.{odd}");
        }
    }
}
