using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>How good predictions are, in figures.</summary>
internal static class PredictionTable
{
    /// <summary>One row per set of predictions.</summary>
    public static DataTable Of(ReportData data) => ReportTasks.Of(data.Table) switch
    {
        ReportTask.Binary => Table(
            data, ["Area under the ROC curve", "Average precision", "Accuracy", "Brier score", "Log loss", "Calibration error"], Binary),
        ReportTask.Multiclass => Table(data, ["Accuracy", "Mean recall of classes", "Log loss", "Calibration error"], Multiclass),
        _ => Table(data, ["Root mean squared error", "Mean absolute error", "R²", "Mean error"], Regression),
    };

    private static DataTable Table(ReportData data, string[] figures, Func<ReportPredictions, double[]> values) => new(
        "Predictions for rows that the models have not trained on",
        [
            new("Model"), new("Rows"), new("Number of rows", DataColumnKind.Number),
            .. figures.Select(figure => new DataColumn(figure, DataColumnKind.Number)),
        ],
        [.. data.Predictions.Select(predictions => (IReadOnlyList<DataCell>)
        [
            predictions.Model, predictions.Rows, NumberText.Count(predictions.Labels.Count),
            .. values(predictions).Select(value => (DataCell)NumberText.Significant(value, 4)),
        ])]);

    private static double[] Binary(ReportPredictions predictions)
    {
        var ranked = RankedRows.Of(predictions);
        var decisions = ClassDecisions.Of(predictions);
        double brier = Enumerable.Range(0, predictions.Labels.Count)
            .Select(row => Math.Pow(predictions.Values[row] - predictions.Labels[row], 2)).Where(double.IsFinite)
            .DefaultIfEmpty(double.NaN).Average();
        return
        [
            RocCurve.Of(ranked).Area, PrecisionRecallCurve.Of(ranked).AveragePrecision, decisions.Accuracy, brier, decisions.LogLoss,
            CalibrationCurve.Of(predictions).ExpectedError,
        ];
    }

    private static double[] Multiclass(ReportPredictions predictions)
    {
        var decisions = ClassDecisions.Of(predictions);
        var matrix = ConfusionMatrix.Of(decisions);
        double recall = Enumerable.Range(0, matrix.ClassCount).Select(matrix.Recall).Where(double.IsFinite)
            .DefaultIfEmpty(double.NaN).Average();
        return [decisions.Accuracy, recall, decisions.LogLoss, CalibrationCurve.Of(predictions).ExpectedError];
    }

    private static double[] Regression(ReportPredictions predictions)
    {
        var residuals = Residuals.Of(predictions);
        return [residuals.RootMeanSquare, residuals.MeanAbsolute, residuals.Explained, residuals.Bias];
    }
}
