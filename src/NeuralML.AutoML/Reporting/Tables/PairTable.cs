namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>The best of each family against the best of each other.</summary>
internal static class PairTable
{
    /// <summary>The comparisons.</summary>
    public static DataTable Of(ReportData data)
    {
        var metric = new MetricText(data);
        return new(
            "Families compared in pairs, on the same folds",
            [
                new("Better"), new("Worse"), new("Difference", DataColumnKind.Number), new("95 % interval", DataColumnKind.Number),
                new("p", DataColumnKind.Number), new("Folds", DataColumnKind.Number), new("Significant"),
            ],
            [.. data.Pairs.Select(pair => Row(pair, metric))]);
    }

    private static IReadOnlyList<DataCell> Row(ReportPair pair, MetricText metric) =>
    [
        DataCell.Of(pair.First), DataCell.Of(pair.Second), metric.Difference(pair.Difference),
        $"{metric.Difference(pair.Low)} to {metric.Difference(pair.High)}", NumberText.PValue(pair.PValue), NumberText.Count(pair.Folds),
        pair.PValue < 0.05 ? "yes" : "no",
    ];
}
