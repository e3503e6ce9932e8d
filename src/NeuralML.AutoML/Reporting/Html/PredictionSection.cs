using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>How good predictions are for rows that models have not trained on.</summary>
internal sealed class PredictionSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "predictions";

    /// <inheritdoc/>
    public string Title => "How good are the predictions?";

    /// <inheritdoc/>
    public bool HasContent(ReportData data) => data.Predictions.Any(predictions => predictions.Labels.Count > 0);

    /// <inheritdoc/>
    public void Write(HtmlPage page, ReportData data)
    {
        page.Table(PredictionTable.Of(data));
        switch (ReportTasks.Of(data.Table))
        {
            case ReportTask.Binary:
                page.Figures(BinaryFigures.Of(data));
                break;
            case ReportTask.Multiclass:
                page.Figures(MulticlassFigures.Of(data));
                break;
            default:
                page.Figures(RegressionFigures.Of(data));
                break;
        }
    }
}
