using System.Xml.Linq;
using NeuralML.AutoML.Reporting;

namespace NeuralML.AutoML.Tests.Reporting.Samples;

/// <summary>Reports as text.</summary>
internal static class WrittenReport
{
    public static string Html(ReportData data) => Text(writer => HtmlReport.Write(data, writer));

    public static string Markdown(ReportData data) => Text(writer => MarkdownReport.Write(data, writer));

    public static string Json(ReportData data) => Text(writer => JsonReport.Write(data, writer));

    /// <summary>The page as XML: it throws where an element is left open or a text is not encoded.</summary>
    public static XElement Page(ReportData data) => XDocument.Parse(Html(data)["<!DOCTYPE html>".Length..]).Root!;

    private static string Text(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
