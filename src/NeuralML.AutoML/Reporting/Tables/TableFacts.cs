namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>The data in a few lines.</summary>
internal static class TableFacts
{
    /// <summary>Task, rows, folds and columns.</summary>
    public static DataTable Of(ReportTable table) => new(
        "Rows and columns", [new("What"), new("Value")],
        [
            ["Task", table.Task], ["Label", Label(table)],
            ["Rows", NumberText.Count(table.RowCount) + Skipped(table)],
            ["Test rows, which no choice ever saw", NumberText.Count(table.TestRows)],
            ["Folds of the other rows", NumberText.Count(table.Folds)], ["Columns", Columns(table)],
        ]);

    private static string Label(ReportTable table) => table switch
    {
        { LabelMean: { } mean, LabelDeviation: { } deviation } =>
            $"{table.Label}: mean {NumberText.Significant(mean, 4)}, standard deviation {NumberText.Significant(deviation, 4)}",
        { ClassCounts.Count: > 0 } => $"{table.Label}: {NumberText.Count(table.ClassCounts.Count)} classes",
        _ => table.Label,
    };

    private static string Skipped(ReportTable table)
        => table.SkippedRows == 0 ? "" : $", besides {NumberText.Count(table.SkippedRows)} without a label, which were left out";

    private static string Columns(ReportTable table)
    {
        int used = table.Columns.Count(column => column.Kind is ColumnKind.Number or ColumnKind.Category);
        int ignored = table.Columns.Count(column => column.Kind == ColumnKind.Ignored);
        return $"{NumberText.Count(used)} used as features" + (ignored == 0 ? "" : $", {NumberText.Count(ignored)} not used");
    }
}
