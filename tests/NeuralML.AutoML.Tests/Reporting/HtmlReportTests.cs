using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Tests.Reporting.Samples;

namespace NeuralML.AutoML.Tests.Reporting;

public class HtmlReportTests
{
    private static readonly string[] Always
        = ["leaderboard", "families", "predictions", "columns-that-matter", "search", "data", "reproduce"];

    private static readonly string[] AlwaysPlots = ["folds", "pairs", "importance", "progress", "history"];

    [Fact]
    public void A_report_on_two_classes_has_all_sections_and_plots()
        => ShouldHave(
            SampleReports.Binary(), [.. Always, "network", "ensemble"],
            [.. AlwaysPlots, "roc", "precision-recall", "calibration", "confusion", "learning-1", "members", "balance"]);

    [Theory]
    [InlineData(3)]
    [InlineData(26)]
    [InlineData(60)]
    public void A_report_on_several_classes_has_all_sections_and_plots(int classes)
        => ShouldHave(
            SampleReports.Multiclass(classes), [.. Always, "network", "ensemble"],
            [.. AlwaysPlots, "calibration", "confusion", "recalls", "learning-1", "members", "balance"]);

    [Fact]
    public void A_report_on_numbers_has_all_sections_and_plots()
        => ShouldHave(
            SampleReports.Regression(), [.. Always, "network", "ensemble"],
            [.. AlwaysPlots, "actual", "residuals", "errors", "learning-1", "members"]);

    [Fact]
    public void What_there_is_not_is_left_out()
    {
        var data = SampleReports.WithoutTestRows(SampleReports.WithoutNetwork(SampleReports.WithoutEnsemble(SampleReports.Regression())));

        ShouldHave(data, Always, [.. AlwaysPlots, "actual", "residuals", "errors"]);
        WrittenReport.Html(data).ShouldNotContain("On test rows");
    }

    [Fact]
    public void A_comparison_in_which_every_fit_failed_has_a_report()
        => ShouldHave(SampleReports.Empty(SampleReports.Binary()), ["search", "data", "reproduce"], ["balance"]);

    [Fact]
    public void Nothing_is_loaded_from_anywhere_and_nothing_runs()
    {
        var page = WrittenReport.Page(SampleReports.Binary());
        string policy = page.Descendants("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        string style = page.Descendants("style").Single().Value;

        policy.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        policy.ShouldContain(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))));
        page.Descendants("script").ShouldBeEmpty();
        page.DescendantsAndSelf().Attributes().ShouldAllBe(attribute =>
            attribute.Name.LocalName != "style" && attribute.Name.LocalName != "src" && !attribute.Name.LocalName.StartsWith("on"));
        page.Descendants("a").ShouldAllBe(link => link.Attribute("href")!.Value.StartsWith('#'));
        style.ShouldNotContain("url(");
        style.ShouldNotContain("@import");
    }

    [Theory]
    [InlineData("binary")]
    [InlineData("several classes")]
    [InlineData("numbers")]
    public void Hostile_names_are_text_and_nothing_else(string task)
    {
        var harmless = task switch
        {
            "binary" => SampleReports.Binary(200),
            "numbers" => SampleReports.Regression(200),
            _ => SampleReports.Multiclass(12, 500),
        };

        var page = WrittenReport.Page(HostileReport.Of(harmless));

        page.Descendants("script").ShouldBeEmpty();
        page.Descendants("img").ShouldBeEmpty();
        page.Descendants("h1").Single().Value.ShouldContain(HostileReport.Script);
        Elements(page).ShouldBe(Elements(WrittenReport.Page(harmless)));
    }

    [Fact]
    public void Every_plot_tells_what_it_shows_and_every_link_leads_somewhere()
    {
        var page = WrittenReport.Page(SampleReports.Multiclass(26));
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToArray();

        ids.ShouldBeUnique();
        foreach (var plot in page.Descendants("svg").Where(svg => svg.Attribute("role") is not null))
        {
            plot.Attribute("aria-labelledby")!.Value.Split(' ').ShouldAllBe(id => ids.Contains(id));
            plot.Elements("title").Single().Value.ShouldNotBeEmpty();
            plot.Elements("desc").Single().Value.ShouldNotBeEmpty();
        }

        page.Descendants("a").ShouldAllBe(link => ids.Contains(link.Attribute("href")!.Value.Substring(1)));
        page.Descendants("label").ShouldAllBe(label => ids.Contains(label.Attribute("for")!.Value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_million_predictions_make_a_file_below_two_megabytes(bool isRegression)
    {
        string html = WrittenReport.Html(isRegression ? SampleReports.Regression(1_000_000) : SampleReports.Binary(1_000_000));

        html.Length.ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void Numbers_that_are_none_do_not_break_a_plot()
    {
        var data = SampleReports.Binary(50);
        data = data with
        {
            Leaderboard = [.. data.Leaderboard.Select(entry => entry with
            {
                StandardError = double.NaN, FitSeconds = double.NaN, RowsPerSecond = double.PositiveInfinity,
            })],
            Importances = [new("a", double.NaN, double.NaN), new("b", 1, double.NaN)],
            LearningCurves = [new("network", [double.NaN, 1, double.PositiveInfinity], [double.NaN], 1)],
            Predictions = [data.Predictions[0] with { Values = [.. data.Predictions[0].Values.Select(_ => float.NaN)] }],
            Pairs = [data.Pairs[0] with { Low = double.NaN, High = double.NaN, PValue = double.NaN }],
        };

        var page = WrittenReport.Page(data);

        page.Descendants("svg").Descendants().Attributes()
            .ShouldAllBe(attribute => !attribute.Value.Contains("NaN") && !attribute.Value.Contains('∞'));
    }

    private static IEnumerable<string> Elements(XElement page)
        => page.Descendants().Select(element => element.Name.LocalName).Distinct().Order();

    private static void ShouldHave(ReportData data, string[] sections, string[] plots)
    {
        var page = WrittenReport.Page(data);

        page.Descendants("h2").Select(heading => heading.Attribute("id")!.Value).ShouldBe(sections, ignoreOrder: true);
        page.Descendants("figure").Select(figure => figure.Attribute("id")!.Value).ShouldBe(plots, ignoreOrder: true);
        page.Descendants("svg").Count(svg => (string?)svg.Attribute("role") == "img").ShouldBe(plots.Length);
        page.Descendants("p").First(text => (string?)text.Attribute("class") == "lead").Value.ShouldBe(Headline.Main(data));
    }
}
