namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>The metric in each fold.</summary>
internal static class FoldTable
{
    /// <summary>The best of each family, fold by fold.</summary>
    public static DataTable Of(ReportData data)
    {
        var metric = new MetricText(data);
        var entries = FamilyEntries.Best(data.Leaderboard);
        int folds = entries.Select(entry => entry.FoldValues.Count).DefaultIfEmpty(0).Max();
        return new(
            "The metric in each fold",
            [new("Fold"), .. entries.Select(entry => new DataColumn(FamilyText.Name(entry.Family), DataColumnKind.Number))],
            [.. Enumerable.Range(0, folds).Select(fold => (IReadOnlyList<DataCell>)
                [NumberText.Count(fold + 1), .. entries.Select(entry => (DataCell)metric.Of(entry.FoldValues.ElementAtOrDefault(fold)))])]);
    }
}
