using NeuralML.Cli.Csv;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Compare;

/// <summary>Reads all of a CSV file once and decides what each column is.</summary>
/// <remarks>
/// ML.NET's InferColumns looks at the first lines only, so that a later field can be of another type, groups numbers under a name that new
/// files do not have, and knows none of the words that people write where a value is missing.
/// </remarks>
internal static class TableInspector
{
    // Numbers with a few words among them are numbers, and the words are missing values.
    private const double MostNoNumbers = 0.05;

    /// <exception cref="UserException">The file cannot be compared on.</exception>
    public static Table Inspect(CompareArguments arguments, CancellationToken token)
    {
        var file = CsvFile.Open(arguments.Data, arguments.Separator);
        var labelIndex = Find(file, arguments.Label, "--label");
        var ignored = arguments.Ignored.Select(name => Find(file, name, "--ignore")).ToHashSet();
        var kept = arguments.Kept.Select(name => Find(file, name, "--keep")).ToHashSet();
        if (ignored.Contains(labelIndex))
            throw new UserException($"Column '{arguments.Label}' is the label; it cannot be ignored.");

        var statistics = Read(file, token);
        var label = LabelInference.Infer(
            file.Columns[labelIndex], labelIndex, statistics[labelIndex], file.Numbers, arguments.Task);
        var notes = new List<string>();
        if (statistics[labelIndex].Missing is > 0 and var missing)
            notes.Add($"rows without a value in '{label.Name}' are left out: {missing}.");
        var columns = file.Columns.Select((name, index) => new TableColumn(name, index, index switch
        {
            _ when index == labelIndex => ColumnUse.Label,
            _ when ignored.Contains(index) => ColumnUse.Ignored,
            _ => Decide(name, statistics[index], kept.Contains(index), notes),
        })).ToArray();
        if (!Array.Exists(columns, column => column.Use is ColumnUse.Number or ColumnUse.Text))
            throw new UserException($"'{file.Path}' has no column beside '{label.Name}' that could predict it.");
        return new Table(file, label, columns, statistics[labelIndex].Present, notes);
    }

    private static ColumnUse Decide(string name, ColumnStatistics statistics, bool isKept, List<string> notes)
    {
        if (statistics.NoNumbers == statistics.Present)
            return ColumnUse.Text;
        if (!isKept && statistics.IsIdentifier(name))
        {
            notes.Add($"column '{name}' only tells rows apart and is ignored; use it with --keep \"{name}\".");
            return ColumnUse.Ignored;
        }

        if (statistics.NoNumbers > MostNoNumbers * statistics.Present)
            return ColumnUse.Text;
        if (statistics.NoNumbers > 0)
        {
            notes.Add($"column '{name}': fields that are no numbers count as missing: {statistics.NoNumbers}, first "
                + $"'{ErrorText.OneLine(statistics.FirstNoNumber)}' in line {statistics.FirstNoNumberLine}.");
        }

        return ColumnUse.Number;
    }

    private static ColumnStatistics[] Read(CsvFile file, CancellationToken token)
    {
        var statistics = file.Columns.Select(_ => new ColumnStatistics(file.Numbers)).ToArray();
        using var reader = file.OpenRows();
        while (reader.Read())
        {
            token.ThrowIfCancellationRequested();
            for (var i = 0; i < statistics.Length; i++)
                statistics[i].Add(reader.Fields[i], reader.Line);
        }

        return reader.Row > 0 ? statistics : throw new UserException($"'{file.Path}' has no rows below its header.");
    }

    private static int Find(CsvFile file, string name, string option)
        => file.IndexOf(name)
            ?? throw new UserException(
                $"'{file.Path}' has no column '{name}' ({option}). Its columns are: {string.Join(", ", file.Columns)}.");
}
