using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>How to make the comparison again.</summary>
internal sealed class ReproduceSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "reproduce";

    /// <inheritdoc/>
    public string Title => "How to reproduce this";

    /// <inheritdoc/>
    public bool HasContent(ReportData data) => true;

    /// <inheritdoc/>
    public void Write(HtmlPage page, ReportData data)
    {
        page.Code(data.Run.Code);
        page.Table(RunTable.Of(data));
    }
}
