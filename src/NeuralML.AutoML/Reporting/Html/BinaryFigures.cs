using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Plots;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>Figures of two classes.</summary>
internal static class BinaryFigures
{
    /// <summary>ROC and precision-recall curves, calibration and the confusion matrix.</summary>
    public static IEnumerable<Figure> Of(ReportData data)
    {
        string positive = ReportTasks.ClassName(data.Table, 1);
        return
        [
            Roc(data, positive), PrecisionRecall(data, positive),
            PredictionStyles.Calibration(data, $"probability of “{positive}” predicted", $"part that is “{positive}”"),
            MulticlassFigures.Confusion(data, "decided at a probability of one half"),
        ];
    }

    private static Figure Roc(ReportData data, string positive)
    {
        var series = PredictionStyles.Series(data, set =>
        {
            var curve = RocCurve.Of(RankedRows.Of(set));
            return ($"{set.Model}: area {NumberText.Significant(curve.Area, 4)}", CurveThinning.Thin(curve.Points));
        });
        return new(
            "roc", "ROC curve", $"True positive rate against false positive rate. {string.Join("; ", series.Select(line => line.Name))}.",
            new LinePlot(PlotAxis.Share("false positive rate"), PlotAxis.Share("true positive rate"), series)
            {
                Height = 420, Reference = new("guessing: area 0.5", "c-muted", [new(0, 0), new(1, 1)]) { Line = "dotted" },
            })
        {
            Note = $"How many of the rows that are “{positive}” are found (up), against how many others are taken for it (right).",
        };
    }

    private static Figure PrecisionRecall(ReportData data, string positive)
    {
        double baseRate = 0;
        var series = PredictionStyles.Series(data, set =>
        {
            var curve = PrecisionRecallCurve.Of(RankedRows.Of(set));
            baseRate = curve.BaseRate;
            string average = NumberText.Significant(curve.AveragePrecision, 4);
            return ($"{set.Model}: average precision {average}", CurveThinning.Thin(curve.Points));
        });
        return new(
            "precision-recall", "Precision and recall", $"Precision against recall. {string.Join("; ", series.Select(line => line.Name))}.",
            new LinePlot(PlotAxis.Share("recall"), PlotAxis.Share("precision"), series)
            {
                Height = 420,
                Reference = new(
                    $"guessing: {NumberText.Percent(baseRate)} are “{positive}”", "c-muted", [new(0, baseRate), new(1, baseRate)])
                {
                    Line = "dotted",
                },
            })
        {
            Note = $"Which part of the rows said to be “{positive}” is (up), against which part of those that are is found (right).",
        };
    }
}
