using System.Globalization;
using NeuralML.Cli.Csv;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Compare;

/// <summary>Decides from a label's values what there is to predict.</summary>
internal static class LabelInference
{
    // A label of whole numbers with at most this many values is taken for classes (grades, digits), with more for a quantity.
    private const int MostNumericClasses = 10;

    /// <param name="name">The column's name.</param>
    /// <param name="index">Its place.</param>
    /// <param name="statistics">Its values.</param>
    /// <param name="numbers">How they are read.</param>
    /// <param name="asked">What to predict; null to decide.</param>
    /// <exception cref="UserException">It cannot be predicted, or not as what was asked for.</exception>
    public static TableLabel Infer(string name, int index, ColumnStatistics statistics, CsvNumbers numbers, TableTask? asked)
    {
        if (statistics.Present == 0)
            throw new UserException($"Column '{name}' has no value in any row; there is nothing to predict.");
        var isNumeric = statistics.NoNumbers == 0;
        // 1 and 1.0 are the same class; of texts nothing is the same but the same text.
        var numberOf = statistics.Distinct.ToDictionary(
            text => text, text => isNumeric && numbers.TryParse(text, out var value) ? value : 0, StringComparer.Ordinal);
        var groups = statistics.Distinct
            .GroupBy(text => isNumeric ? numberOf[text].ToString(CultureInfo.InvariantCulture) : text, StringComparer.Ordinal)
            .OrderBy(group => numberOf[group.First()])
            .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        var task = asked ?? Decide(groups.Length, statistics);
        Check(name, task, groups.Length, statistics);
        if (task == TableTask.Regression)
            return new TableLabel(name, index, task, [], new Dictionary<string, int>(StringComparer.Ordinal));
        var classOf = groups.SelectMany((group, number) => group.Select(text => (text, number)))
            .ToDictionary(pair => pair.text, pair => pair.number, StringComparer.Ordinal);
        return new TableLabel(name, index, task, [.. groups.Select(group => group.First())], classOf);
    }

    private static TableTask Decide(int values, ColumnStatistics statistics)
    {
        if (values == 2)
            return TableTask.Binary;
        return statistics.NoNumbers > 0 || (statistics.AllWhole && values <= MostNumericClasses)
            ? TableTask.Multiclass
            : TableTask.Regression;
    }

    private static void Check(string name, TableTask task, int values, ColumnStatistics statistics)
    {
        if (values == 1)
            throw new UserException($"Column '{name}' is '{statistics.Distinct.First()}' in every row; there is nothing to predict.");
        if (task == TableTask.Binary && values != 2)
            throw new UserException($"Column '{name}' has {statistics.DistinctText} different values; --task binary is for two.");
        if (task == TableTask.Regression && statistics.NoNumbers > 0)
        {
            throw new UserException($"Column '{name}' is no column of numbers: line {statistics.FirstNoNumberLine} has "
                + $"'{statistics.FirstNoNumber}'. Use --task multiclass, or correct it.");
        }

        if (task == TableTask.Multiclass && HasTooManyClasses(values, statistics))
        {
            var odd = statistics.NoNumbers > 0
                ? $" To predict a number, correct line {statistics.FirstNoNumberLine}: '{statistics.FirstNoNumber}' is none."
                : " Use --task regression to predict numbers.";
            throw new UserException($"Column '{name}' has {statistics.DistinctText} different values in {statistics.Present} rows, "
                + $"too many for classes.{odd}");
        }
    }

    private static bool HasTooManyClasses(int values, ColumnStatistics statistics)
        => statistics.Distinct.Count == ColumnStatistics.MostDistinct || values > Math.Max(MostNumericClasses, statistics.Present / 2);
}
