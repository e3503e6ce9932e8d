using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Plots;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>How sets of predictions are drawn.</summary>
internal static class PredictionStyles
{
    private static readonly string[] Styles = ["c-first", "c-second", "c-trees", "c-knn"];
    private static readonly string[] Lines = ["solid", "dashed", "dotted", "solid"];

    /// <summary>A line per set.</summary>
    public static IReadOnlyList<Series> Series(
        ReportData data, Func<ReportPredictions, (string Name, IReadOnlyList<CurvePoint> Points)> curve)
        => [.. data.Predictions.Select((set, i) =>
        {
            var (name, points) = curve(set);
            return new Series(name, Styles[i % Styles.Length], points) { Line = Lines[i % Lines.Length] };
        })];

    /// <summary>A calibration plot of all sets.</summary>
    public static Figure Calibration(ReportData data, string predicted, string observed)
    {
        var series = data.Predictions.Select((set, i) =>
        {
            var bins = CalibrationCurve.Of(set).Bins;
            return new Series(set.Model, Styles[i % Styles.Length], [.. bins.Select(bin => new CurvePoint(bin.Predicted, bin.Observed))])
            {
                Marker = i == 0 ? Marker.Circle : Marker.Square, Line = Lines[i % Lines.Length],
                Intervals = [.. bins.Select(bin => new ValueRange(bin.Low, bin.High))],
            };
        }).ToArray();
        return new(
            "calibration", "Do probabilities come true?",
            $"{observed} against {predicted}, in ten bins, with 95 % intervals; on the diagonal probabilities are as they should be.",
            new LinePlot(PlotAxis.Share(predicted), PlotAxis.Share(observed), series)
            {
                Height = 420, Reference = new("as it should be", "c-muted", [new(0, 0), new(1, 1)]) { Line = "dotted" },
            })
        {
            Note = "Above the dotted line things happen more often than predicted, below it less often. Bars: 95 % intervals.",
            Table = CalibrationTable.Of(data),
        };
    }
}
