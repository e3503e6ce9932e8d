using System.Globalization;
using NeuralML.AutoML.Reporting.Markup;
using NeuralML.AutoML.Reporting.Plots;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>What sections are made of.</summary>
/// <param name="writer">Where to.</param>
internal sealed class HtmlPage(MarkupWriter writer)
{
    /// <summary>Writes a paragraph.</summary>
    public void Paragraph(string text, string? style = null) => writer.Element("p", text, ("class", style));

    /// <summary>Writes C#.</summary>
    public void Code(string code)
        => writer.Open("pre", ("tabindex", "0"), ("role", "region"), ("aria-label", "C# code")).Element("code", code).Close();

    /// <summary>Writes something that is hidden until it is asked for.</summary>
    public void Details(string summary, Action content)
    {
        writer.Open("details").Element("summary", summary);
        content();
        writer.Close();
    }

    /// <summary>Writes figures, two side by side where there is room.</summary>
    public void Figures(params IEnumerable<Figure> figures)
    {
        writer.Open("div", ("class", "figures"));
        foreach (var figure in figures)
        {
            Figure(figure);
        }

        writer.Close();
    }

    /// <summary>Writes a table that scrolls where it is too wide.</summary>
    public void Table(DataTable table)
    {
        Paragraph(table.Caption, "caption");
        writer.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.Caption));
        writer.Open("table", ("aria-label", table.Caption)).Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            writer.Element("th", column.Name, ("scope", "col"), ("class", Style(column)));
        }

        writer.Close().Close().Open("tbody");
        foreach (var row in table.Rows)
        {
            Row(table, row);
        }

        writer.Close().Close().Close();
        if (table.LeftOut > 0)
        {
            Paragraph($"{NumberText.Count(table.LeftOut)} more are left out here; the JSON report has all.", "note");
        }
    }

    private static string? Style(DataColumn column) => column.Kind switch
    {
        DataColumnKind.Number => "number",
        DataColumnKind.Long => "long",
        _ => null,
    };

    private void Row(DataTable table, IReadOnlyList<DataCell> row)
    {
        writer.Open("tr");
        for (int i = 0; i < row.Count; i++)
        {
            MarkupAttribute style = ("class", row[i].Style is null ? Style(table.Columns[i]) : "family");
            if (i == 0)
            {
                writer.Open("th", ("scope", "row"), style);
            }
            else
            {
                writer.Open("td", style);
            }

            if (row[i].Style is { } patch)
            {
                writer.Open("span", ("class", "patch " + patch)).Close();
            }

            writer.Text(row[i].Text).Close();
        }

        writer.Close();
    }

    private void Figure(Figure figure)
    {
        bool isWide = figure.Plot.Width > 480;
        writer.Open("figure", ("id", figure.Id), ("class", isWide ? "wide" : null));
        writer.Open("figcaption").Element("h3", figure.Title);
        if (figure.Note is not null)
        {
            Paragraph(figure.Note, "note");
        }

        writer.Close();
        Legend(figure.Plot.Legend);
        if (isWide)
        {
            writer.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", figure.Title));
        }

        Plot(figure);
        if (isWide)
        {
            writer.Close();
        }

        if (figure.Table is not null)
        {
            Details("The same in numbers", () => Table(figure.Table));
        }

        writer.Close();
    }

    private void Plot(Figure figure)
    {
        string width = figure.Plot.Width.ToString("0", CultureInfo.InvariantCulture);
        string height = figure.Plot.Height.ToString("0", CultureInfo.InvariantCulture);
        writer.Open("svg", ("class", "plot"), ("viewBox", $"0 0 {width} {height}"), ("width", width), ("height", height), ("role", "img"),
            ("aria-labelledby", $"{figure.Id}-title {figure.Id}-text"));
        writer.Element("title", figure.Title, ("id", figure.Id + "-title"));
        writer.Element("desc", figure.Description, ("id", figure.Id + "-text"));
        figure.Plot.Draw(writer);
        writer.Close();
    }

    private void Legend(IReadOnlyList<LegendItem> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.Open("ul", ("class", "legend"));
        foreach (var item in items)
        {
            writer.Open("li").Open("svg", ("class", "key"), ("viewBox", "0 0 28 14"), ("width", "28"), ("height", "14"),
                ("aria-hidden", "true"));
            if (item.Line is not null)
            {
                writer.Empty("path", ("class", $"line {item.Line} {item.Style}"), ("d", "M1 7H27"));
            }

            if (item.Marker is not null)
            {
                Markers.Draw(writer, item.Marker.Value, item.Style, [new(14, 7)], 4);
            }

            writer.Close().Text(item.Name).Close();
        }

        writer.Close();
    }
}
