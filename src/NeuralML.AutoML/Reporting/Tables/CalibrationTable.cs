using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>How often probabilities come true.</summary>
internal static class CalibrationTable
{
    /// <summary>The bins of every set of predictions.</summary>
    public static DataTable Of(ReportData data) => new(
        "How often probabilities come true",
        [
            new("Model"), new("Predicted", DataColumnKind.Number), new("Observed", DataColumnKind.Number),
            new("95 % interval", DataColumnKind.Number), new("Rows", DataColumnKind.Number),
        ],
        [.. data.Predictions.SelectMany(set => CalibrationCurve.Of(set).Bins.Select(bin => (IReadOnlyList<DataCell>)
        [
            set.Model, NumberText.Fixed(bin.Predicted, 3), NumberText.Fixed(bin.Observed, 3),
            $"{NumberText.Fixed(bin.Low, 3)} to {NumberText.Fixed(bin.High, 3)}", NumberText.Count(bin.Rows),
        ]))]);
}
