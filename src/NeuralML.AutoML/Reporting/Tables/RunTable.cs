using System.Globalization;

namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>How the comparison was made.</summary>
internal static class RunTable
{
    /// <summary>Versions, machine, seed, time and options.</summary>
    public static DataTable Of(ReportData data)
    {
        var run = data.Run;
        return new(
            "How the comparison was made",
            [new("What"), new("Value")],
            [
                ["NeuralML", run.Version], ["Machine", run.Machine], ["Seed", run.Seed.ToString(CultureInfo.InvariantCulture)],
                ["Time allowed", NumberText.Seconds(run.BudgetSeconds)], ["Time taken", NumberText.Seconds(run.SpentSeconds)],
                ["Of that", Time(run.Time)],
                ["Fingerprint of the data", data.Table.Fingerprint],
                .. run.Options.OrderBy(option => option.Key, StringComparer.Ordinal)
                    .Select(option => (IReadOnlyList<DataCell>)[$"Option {option.Key}", option.Value]),
            ]);
    }

    private static string Time(ReportTime time)
        => $"{NumberText.Seconds(time.FoldFits)} fits in folds, {NumberText.Seconds(time.FoldPredictions)} predictions in folds, "
            + $"{NumberText.Seconds(time.FinalFits)} final fits, {NumberText.Seconds(time.FinalPredictions)} their predictions, "
            + $"{NumberText.Seconds(time.Other)} all else";
}
