using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NeuralML.AutoML.Reporting.Html;
using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting;

/// <summary>
/// A report as one HTML file that needs nothing else: the stylesheet is the only thing that its Content-Security-Policy lets in, by its
/// hash, and there are no scripts.
/// </summary>
internal static class HtmlReport
{
    private static readonly string Style = ReadStyle();

    private static readonly IReportSection[] Sections =
    [
        new LeaderboardSection(), new FamilySection(), new PredictionSection(), new ImportanceSection(), new NetworkSection(),
        new SearchSection(), new EnsembleSection(), new DataSection(), new ReproduceSection(),
    ];

    /// <summary>Writes a report.</summary>
    public static void Write(ReportData data, TextWriter writer)
    {
        var sections = Sections.Where(section => section.HasContent(data)).ToArray();
        var markup = new MarkupWriter(writer);
        markup.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "en"));
        WriteHead(markup, data);
        markup.Open("body").Element("a", "Skip to the results", ("class", "skip"), ("href", "#main"));
        WriteThemes(markup);
        WriteHeader(markup, data);
        WriteContents(markup, sections);
        markup.Open("main", ("id", "main"), ("tabindex", "-1"));
        var page = new HtmlPage(markup);
        foreach (var section in sections)
        {
            markup.Open("section", ("aria-labelledby", section.Id)).Element("h2", section.Title, ("id", section.Id));
            section.Write(page, data);
            markup.Close();
        }

        markup.Close().Element("footer", $"Made by NeuralML {data.Run.Version}, {Date(data)}.").Close().Close();
    }

    private static void WriteHead(MarkupWriter markup, ReportData data)
    {
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        markup.Open("head").Empty("meta", ("charset", "utf-8"))
            .Empty("meta", ("http-equiv", "Content-Security-Policy"),
                ("content", $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"))
            .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Empty("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Empty("meta", ("name", "referrer"), ("content", "no-referrer"))
            .Element("title", data.Title).Open("style").Raw(Style).Close().Close();
    }

    // Radio buttons and the stylesheet's :has() do without a script.
    private static void WriteThemes(MarkupWriter markup)
    {
        markup.Open("fieldset", ("class", "themes")).Element("legend", "Colors");
        foreach (var (id, name, isChosen) in new[] { ("system", "System", true), ("light", "Light", false), ("dark", "Dark", false) })
        {
            markup.Empty("input", ("type", "radio"), ("name", "theme"), ("id", "theme-" + id), ("checked", isChosen ? "checked" : null));
            markup.Element("label", name, ("for", "theme-" + id));
        }

        markup.Close();
    }

    private static void WriteHeader(MarkupWriter markup, ReportData data)
    {
        markup.Open("header").Element("p", "Comparison of learners, " + Date(data), ("class", "kind")).Element("h1", data.Title);
        markup.Element("p", Headline.Main(data), ("class", "lead"));
        foreach (string sentence in Headline.Details(data))
        {
            markup.Element("p", sentence, ("class", "more"));
        }

        markup.Open("dl", ("class", "facts"));
        foreach (var (name, value) in Facts(data))
        {
            markup.Open("div").Element("dt", name).Element("dd", value).Close();
        }

        markup.Close().Close();
    }

    private static IEnumerable<(string Name, string Value)> Facts(ReportData data)
    {
        var metric = new MetricText(data);
        var best = data.Leaderboard.Count > 0 ? data.Leaderboard[0] : null;
        if (best is not null)
        {
            yield return ("Best " + (best.Family is null ? "(ensemble)" : $"({best.Learner})"), metric.Of(best.Mean, best.StandardError));
        }

        if (best?.TestValue is not null)
        {
            yield return ("On test rows", metric.Of(best.TestValue));
        }

        yield return ("Rows", NumberText.Count(data.Table.RowCount));
        yield return ("Configurations", NumberText.Count(data.Leaderboard.Count(entry => entry.Family is not null)));
        yield return ("Fits", NumberText.Count(data.History.Count));
        yield return ("Time taken", NumberText.Seconds(data.Run.SpentSeconds));
    }

    private static void WriteContents(MarkupWriter markup, IReadOnlyList<IReportSection> sections)
    {
        markup.Open("nav", ("aria-label", "Contents")).Open("ul");
        foreach (var section in sections)
        {
            markup.Open("li").Element("a", section.Title, ("href", "#" + section.Id)).Close();
        }

        markup.Close().Close();
    }

    private static string Date(ReportData data) => data.Created.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("NeuralML.AutoML.Reporting.ReportStyle.css")
            ?? throw new InvalidOperationException("The stylesheet of the report is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // Browsers hash the text after they have made line ends uniform.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
