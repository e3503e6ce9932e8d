namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>How rows are shared between classes.</summary>
internal static class BalanceTable
{
    /// <summary>The classes, the most frequent first.</summary>
    public static DataTable Of(ReportTable table)
    {
        double total = table.ClassCounts.Sum(count => (long)count);
        return new(
            "Rows of each class",
            [new("Class"), new("Rows", DataColumnKind.Number), new("Part", DataColumnKind.Number)],
            [.. Enumerable.Range(0, table.ClassCounts.Count).OrderByDescending(index => table.ClassCounts[index])
                .Select(index => (IReadOnlyList<DataCell>)
                [
                    ReportTasks.ClassName(table, index), NumberText.Count(table.ClassCounts[index]),
                    NumberText.Percent(table.ClassCounts[index] / total),
                ])]);
    }
}
