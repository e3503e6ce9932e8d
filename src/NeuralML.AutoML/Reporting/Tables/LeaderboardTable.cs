namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>Configurations, the best first.</summary>
internal static class LeaderboardTable
{
    /// <summary>The ensemble and the best configuration of each family.</summary>
    public static DataTable Best(ReportData data)
        => Of(data, FamilyEntries.Best(data.Leaderboard), "The best configuration of each family");

    /// <summary>All configurations.</summary>
    public static DataTable All(ReportData data) => Of(data, data.Leaderboard, "All configurations");

    private static DataTable Of(ReportData data, IReadOnlyList<ReportEntry> entries, string caption)
    {
        var metric = new MetricText(data);
        bool isTested = entries.Any(entry => entry.TestValue is not null);
        bool hasErrors = entries.Any(entry => entry.StandardError is not null);
        string direction = data.Metric.HigherIsBetter ? "higher is better" : "lower is better";
        List<DataColumn> columns =
        [
            new("Family"),
            new($"{Sentence.Start(data.Metric.Name)}{(hasErrors ? " ± standard error" : "")} ({direction})", DataColumnKind.Number),
        ];
        if (isTested)
        {
            columns.Add(new("On test rows", DataColumnKind.Number));
        }

        columns.AddRange(
        [
            new("Learner"), new("Folds", DataColumnKind.Number), new("Fit", DataColumnKind.Number),
            new("Rows scored per second", DataColumnKind.Number),
            new("Model size", DataColumnKind.Number), new("Configuration", DataColumnKind.Long),
        ]);
        return new(caption, columns, [.. entries.Select(entry => Row(entry, metric, isTested))]);
    }

    private static List<DataCell> Row(ReportEntry entry, MetricText metric, bool isTested)
    {
        List<DataCell> cells = [DataCell.Of(entry.Family), metric.Of(entry.Mean, entry.StandardError)];
        if (isTested)
        {
            cells.Add(metric.Of(entry.TestValue));
        }

        cells.AddRange(
        [
            entry.Learner, NumberText.Count(entry.FoldValues.Count(value => value is not null)), NumberText.Seconds(entry.FitSeconds),
            NumberText.Rate(entry.RowsPerSecond), entry.ModelBytes is { } bytes ? NumberText.Bytes(bytes) : NumberText.None,
            entry.Configuration,
        ]);
        return cells;
    }
}
