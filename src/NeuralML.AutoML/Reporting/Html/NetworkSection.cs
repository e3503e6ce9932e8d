using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Plots;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>How networks learned.</summary>
internal sealed class NetworkSection : IReportSection
{
    private const int MostCurves = 6;

    /// <inheritdoc/>
    public string Id => "network";

    /// <inheritdoc/>
    public string Title => "How the network learned";

    /// <inheritdoc/>
    public bool HasContent(ReportData data) => data.LearningCurves.Any(curve => curve.TrainingLosses.Count > 0);

    /// <inheritdoc/>
    public void Write(HtmlPage page, ReportData data)
        => page.Figures(data.LearningCurves.Where(curve => curve.TrainingLosses.Count > 0).Take(MostCurves).Select(Learning));

    private static Figure Learning(ReportCurve curve, int index)
    {
        var training = Points(curve.TrainingLosses);
        var validation = Points(curve.ValidationLosses);
        var losses = curve.TrainingLosses.Concat(curve.ValidationLosses).ToArray();
        var y = ValueRange.WithoutOutliers(losses, 6).Padded(0.05);
        var x = new ValueRange(1, Math.Max(2, Math.Max(training.Length, validation.Length)));
        double visible = 0.001 * Math.Min(x.Span, y.Span);
        var series = new List<Series> { new("loss on training rows", "c-first", CurveThinning.Thin(training, visible)) };
        if (validation.Length > 0)
        {
            series.Add(new("loss on validation rows", "c-second", CurveThinning.Thin(validation, visible)) { Line = "dashed" });
        }

        string kept = curve.BestEpoch > 0 ? $"Epoch {NumberText.Count(curve.BestEpoch)} was kept." : "";
        return new(
            $"learning-{NumberText.Count(index + 1)}", curve.Network,
            $"The loss over {NumberText.Count(training.Length)} epochs. {kept}",
            new LinePlot(PlotAxis.Of("epoch", x), PlotAxis.Of("loss", y), series)
            {
                Reference = curve.BestEpoch > 0
                    ? new("epoch that was kept", "c-muted",
                        [new(curve.BestEpoch, y.Low), new(curve.BestEpoch, y.High)]) { Line = "dotted" } : null,
            })
        {
            Note = $"{kept} When the validation loss rises again, the network begins to learn its rows by heart.".TrimStart(),
            Table = Table(curve),
        };
    }

    private static CurvePoint[] Points(IReadOnlyList<double> losses)
        => [.. losses.Select((loss, epoch) => new CurvePoint(epoch + 1, loss)).Where(point => double.IsFinite(point.Y))];

    private static DataTable Table(ReportCurve curve) => new DataTable(
        "Losses by epoch",
        [new("Epoch", DataColumnKind.Number), new("Training loss", DataColumnKind.Number), new("Validation loss", DataColumnKind.Number)],
        [.. curve.TrainingLosses.Select((loss, epoch) => (IReadOnlyList<DataCell>)
        [
            NumberText.Count(epoch + 1), NumberText.Significant(loss, 4),
            epoch < curve.ValidationLosses.Count ? NumberText.Significant(curve.ValidationLosses[epoch], 4) : NumberText.None,
        ])]).Shortened(1000);
}
