namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>The columns of the data.</summary>
internal static class ColumnTable
{
    /// <summary>What they are, and what was made of them.</summary>
    public static DataTable Of(ReportTable table) => new(
        "Columns",
        [
            new("Column"), new("Type"), new("Used as"), new("Missing", DataColumnKind.Number), new("Levels", DataColumnKind.Number),
            new("Note", DataColumnKind.Long),
        ],
        [.. table.Columns.Select(column => (IReadOnlyList<DataCell>)
        [
            column.Name, column.Type, Kind(column.Kind), Missing(column.Missing, table.RowCount),
            column.Distinct is { } levels ? NumberText.Count(levels) : NumberText.None, column.Note ?? "",
        ])]);

    private static string Missing(int missing, int rows)
        => missing == 0 || rows == 0
            ? NumberText.Count(missing) : $"{NumberText.Count(missing)} ({NumberText.Percent((double)missing / rows)})";

    private static string Kind(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "number",
        ColumnKind.Category => "category",
        ColumnKind.Label => "label",
        ColumnKind.Weight => "weight of the row",
        ColumnKind.SamplingKey => "sampling key",
        _ => "not used",
    };
}
