using System.Text.Json.Serialization;
using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Reporting.Json;

/// <summary>How good a model's predictions are. What does not fit the task is left out.</summary>
/// <param name="Model">The model.</param>
/// <param name="Rows">Which rows.</param>
/// <param name="RowCount">How many.</param>
internal sealed record JsonPredictions(string Model, string Rows, int RowCount)
{
    /// <summary>The area under the ROC curve.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? RocArea { get; init; }

    /// <summary>False and true positive rates.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CurvePoint>? RocCurve { get; init; }

    /// <summary>The area under the precision-recall curve, in steps.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? AveragePrecision { get; init; }

    /// <summary>Recalls and precisions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CurvePoint>? PrecisionRecallCurve { get; init; }

    /// <summary>The part of rows whose class was predicted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Accuracy { get; init; }

    /// <summary>The mean of -ln of the probability of the row's class.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? LogLoss { get; init; }

    /// <summary>Whether probabilities come true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CalibrationCurve? Calibration { get; init; }

    /// <summary>Rows, by actual class and class predicted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ConfusionMatrix? Confusion { get; init; }

    /// <summary>The root of the mean squared error.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? RootMeanSquaredError { get; init; }

    /// <summary>The mean size of errors.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MeanAbsoluteError { get; init; }

    /// <summary>The part of the variance that is explained.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? RSquared { get; init; }

    /// <summary>The mean of predicted less actual.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MeanError { get; init; }

    /// <summary>Measures <paramref name="set"/>.</summary>
    public static JsonPredictions Of(ReportPredictions set, ReportTask task)
    {
        var all = new JsonPredictions(set.Model, set.Rows, set.Labels.Count);
        return task switch
        {
            ReportTask.Regression => Regression(all, Residuals.Of(set)),
            ReportTask.Binary => Binary(Classes(all, set), RankedRows.Of(set)),
            _ => Classes(all, set),
        };
    }

    private static JsonPredictions Classes(JsonPredictions all, ReportPredictions set)
    {
        var decisions = ClassDecisions.Of(set);
        return all with
        {
            Accuracy = decisions.Accuracy, LogLoss = decisions.LogLoss, Calibration = CalibrationCurve.Of(set),
            Confusion = ConfusionMatrix.Of(decisions),
        };
    }

    private static JsonPredictions Binary(JsonPredictions all, RankedRows rows)
    {
        var roc = Curves.RocCurve.Of(rows);
        var precision = Curves.PrecisionRecallCurve.Of(rows);
        return all with
        {
            RocArea = roc.Area, RocCurve = CurveThinning.Thin(roc.Points), AveragePrecision = precision.AveragePrecision,
            PrecisionRecallCurve = CurveThinning.Thin(precision.Points),
        };
    }

    private static JsonPredictions Regression(JsonPredictions all, Residuals residuals) => all with
    {
        RootMeanSquaredError = residuals.RootMeanSquare, MeanAbsoluteError = residuals.MeanAbsolute, RSquared = residuals.Explained,
        MeanError = residuals.Bias,
    };
}
