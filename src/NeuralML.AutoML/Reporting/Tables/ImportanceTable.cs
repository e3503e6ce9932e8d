namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>What the best model cannot do without.</summary>
internal static class ImportanceTable
{
    /// <summary>The columns, the most important first.</summary>
    public static DataTable Of(ReportData data)
    {
        var metric = new MetricText(data);
        return new(
            "How much worse the metric becomes when a column is shuffled",
            [new("Column"), new("Worse by", DataColumnKind.Number), new("Standard error", DataColumnKind.Number)],
            [.. data.Importances.Select(importance => (IReadOnlyList<DataCell>)
                [importance.Column, metric.Difference(importance.Drop), metric.Difference(importance.StandardError)])]);
    }
}
