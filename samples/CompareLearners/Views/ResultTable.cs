using System.Globalization;
using CompareLearners.Comparison;
using CompareLearners.Tables;
using Spectre.Console;

namespace CompareLearners.Views;

/// <summary>Learners with their metrics, best first; means over the folds and, behind them, standard deviations.</summary>
internal static class ResultTable
{
    public static Table Create(CsvTable table, IReadOnlyList<LearnerResult> results)
    {
        var view = new Table().AddColumn(new TableColumn("Learner").NoWrap());
        foreach (var metric in results[0].Metrics.Keys)
            view.AddColumn(new TableColumn(metric).RightAligned().NoWrap());
        view.AddColumn(new TableColumn("Fit s").RightAligned().NoWrap());
        view.AddColumn(new TableColumn("Rows/s").RightAligned().NoWrap());

        var sign = Metrics.HigherIsBetter(table.Task) ? -1 : 1;
        var ranked = results
            .OrderBy(result => double.IsNaN(result.Metrics.First().Value.Average()))
            .ThenBy(result => sign * result.Metrics.First().Value.Average());
        foreach (var result in ranked)
        {
            view.AddRow(
            [
                result.Learner.Name,
                .. result.Metrics.Values.Select(Describe),
                result.FitSeconds.Average().ToString("F2", CultureInfo.InvariantCulture),
                result.RowsPerSecond.Average().ToString("N0", CultureInfo.InvariantCulture),
            ]);
        }

        return view;
    }

    /// <summary>Mean and sample standard deviation; a value that a fold does not define makes no mean.</summary>
    private static string Describe(double[] values)
    {
        if (values.Any(value => !double.IsFinite(value)))
            return "not defined";
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => Math.Pow(value - mean, 2)) / (values.Length - 1));
        return string.Create(CultureInfo.InvariantCulture, $"{mean:F4} ±{deviation:F4}");
    }
}
