using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Plots;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>Figures of numbers.</summary>
internal static class RegressionFigures
{
    private const int MostPoints = 2000;

    /// <summary>Predicted against actual, errors against predicted, and how errors are distributed.</summary>
    public static IEnumerable<Figure> Of(ReportData data)
    {
        var set = MainPredictions.Of(data);
        var residuals = Residuals.Of(set);
        var rows = RowSample.Of(residuals.Errors.Count, MostPoints);
        string shown = rows.Count < residuals.Errors.Count
            ? $"{Sentence.Start(set.Model)}, {NumberText.Count(rows.Count)} of {NumberText.Count(residuals.Errors.Count)} {set.Rows}, "
                + "picked at random."
            : $"{Sentence.Start(set.Model)}, {NumberText.Count(rows.Count)} {set.Rows}.";
        return [Actual(data, residuals, rows, shown), Errors(data, residuals, rows, shown), Distribution(data, residuals, set)];
    }

    private static Figure Actual(ReportData data, Residuals residuals, IReadOnlyList<int> rows, string shown)
    {
        var points = rows.Select(row => new CurvePoint(residuals.Predicted[row], residuals.Actual[row])).ToArray();
        var range = ValueRange.Of(points.SelectMany(point => new[] { point.X, point.Y })).Padded(0.03);
        return new(
            "actual", "Predicted and actual",
            $"Actual against predicted {data.Table.Label}. {shown} R² {NumberText.Significant(residuals.Explained, 3)}.",
            new LinePlot(PlotAxis.Of($"predicted {data.Table.Label}", range), PlotAxis.Of($"actual {data.Table.Label}", range),
                [Cloud("rows", points)])
            {
                Height = 420, PointSize = 2,
                Reference = new("as predicted", "c-second", [new(range.Low, range.Low), new(range.High, range.High)]),
            })
        {
            Note = $"{shown} On the line predictions are right.",
        };
    }

    private static Figure Errors(ReportData data, Residuals residuals, IReadOnlyList<int> rows, string shown)
    {
        var points = rows.Select(row => new CurvePoint(residuals.Predicted[row], residuals.Errors[row])).ToArray();
        var x = ValueRange.Of(points.Select(point => point.X)).Padded(0.03);
        var y = ValueRange.Of(points.Select(point => point.Y)).With(0).Padded(0.03);
        return new(
            "residuals", "Errors",
            $"Errors against predicted {data.Table.Label}. {shown} Mean error {NumberText.Significant(residuals.Bias, 3)}.",
            new LinePlot(PlotAxis.Of($"predicted {data.Table.Label}", x), PlotAxis.Of("predicted less actual", y), [Cloud("rows", points)])
            {
                Height = 420, PointSize = 2, Reference = new("no error", "c-second", [new(x.Low, 0), new(x.High, 0)]),
            })
        {
            Note = "A cloud that bends or opens tells of something that the model has not learned.",
        };
    }

    private static Figure Distribution(ReportData data, Residuals residuals, ReportPredictions set)
    {
        double reach = residuals.AbsoluteQuantile(0.99);
        reach = reach > 0 && double.IsFinite(reach) ? reach : 1;
        var histogram = Histogram.Of(residuals.Errors, -reach, reach, 40);
        string half = NumberText.Significant(residuals.AbsoluteQuantile(0.5), 3);
        string most = NumberText.Significant(residuals.AbsoluteQuantile(0.9), 3);
        return new(
            "errors", "How large errors are", $"Half of the predictions are off by at most {half}, nine in ten by at most {most}.",
            new HistogramPlot(PlotAxis.Of($"predicted less actual {data.Table.Label}", new(-reach, reach)), histogram.Bins, "c-first"))
        {
            Note = $"Half of the predictions are off by at most {half}, nine in ten by at most {most}. "
                + $"All {NumberText.Count(residuals.Errors.Count)} {set.Rows}"
                    + (histogram.Outside > 0 ? $"; {NumberText.Count(histogram.Outside)} lie beyond the ends." : "."),
        };
    }

    private static Series Cloud(string name, IReadOnlyList<CurvePoint> points)
        => new(name, "cloud c-first", points) { Marker = Marker.Circle, Line = null };
}
