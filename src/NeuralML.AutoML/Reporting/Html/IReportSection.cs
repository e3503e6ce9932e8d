namespace NeuralML.AutoML.Reporting.Html;

/// <summary>A section of the page.</summary>
internal interface IReportSection
{
    /// <summary>Its name within the page.</summary>
    string Id { get; }

    /// <summary>Its heading.</summary>
    string Title { get; }

    /// <summary>Whether there is something to show.</summary>
    bool HasContent(ReportData data);

    /// <summary>Writes all below the heading.</summary>
    void Write(HtmlPage page, ReportData data);
}
