using Microsoft.Playwright;
using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Tests.Reporting.Samples;

namespace NeuralML.AutoML.Tests.Reporting.Browser;

/// <summary>What a reader sees. Screenshots are left in the folder report-screenshots beside the tests.</summary>
public class HtmlReportInBrowserTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string Folder
        = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "report-screenshots")).FullName;

    public static TheoryData<string, int, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, int, ColorScheme>();
            foreach (string report in new[] { "binary", "three-classes", "letters", "regression" })
            {
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    views.Add(report, 400, scheme);
                    views.Add(report, 1280, scheme);
                }
            }

            foreach (string report in new[] { "long-names", "many-classes", "bare", "hostile" })
            {
                views.Add(report, 1280, ColorScheme.Light);
                views.Add(report, 400, ColorScheme.Dark);
            }

            return views;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task A_report_opens_without_complaints_and_all_of_it_can_be_seen(string report, int width, ColorScheme scheme)
    {
        Skip.If(chromium.Browser is null, chromium.Missing);
        var (page, complaints) = await Open(report, width, scheme);

        await page.ScreenshotAsync(new() { Path = Picture($"{report}-{width}-{scheme}.png"), FullPage = true });

        complaints.ShouldBeEmpty();
        (await page.TitleAsync()).ShouldBe(Sample(report).Title);
        await EveryPlotShouldHaveASize(page, Sample(report));
        await TextOfPlotsShouldStayInsideAndBeLegible(page);
        await NothingShouldBeWiderThanTheWindow(page);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await NothingShouldBeWiderThanTheWindow(page);
        await page.CloseAsync();
    }

    [SkippableFact]
    public async Task Colors_follow_the_system_until_the_reader_chooses_with_the_keyboard()
    {
        Skip.If(chromium.Browser is null, chromium.Missing);
        var (page, complaints) = await Open("binary", 1280, ColorScheme.Dark);
        (await Brightness(page)).ShouldBeLessThan(64);

        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to the results");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowRight");
        (await Brightness(page)).ShouldBe(255);
        await page.Keyboard.PressAsync("ArrowRight");
        (await Brightness(page)).ShouldBeLessThan(64);

        complaints.ShouldBeEmpty();
        await page.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("binary")]
    [InlineData("letters")]
    [InlineData("regression")]
    public async Task A_report_prints_on_white_whatever_the_screen_shows(string report)
    {
        Skip.If(chromium.Browser is null, chromium.Missing);
        var (page, _) = await Open(report, 1280, ColorScheme.Dark);

        await page.PdfAsync(new() { Path = Picture(report + ".pdf"), Format = "A4", PreferCSSPageSize = true });
        await page.SetViewportSizeAsync(700, 990);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.ScreenshotAsync(new() { Path = Picture(report + "-print.png"), FullPage = true });

        (await Brightness(page)).ShouldBe(255);
        (await page.Locator(".themes").IsVisibleAsync()).ShouldBeFalse();
        string[] cut = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('table, svg')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))
            """);
        cut.ShouldBeEmpty();
        await NothingShouldBeWiderThanTheWindow(page);
        await page.CloseAsync();
    }

    private static async Task EveryPlotShouldHaveASize(IPage page, ReportData data)
    {
        var plots = await page.Locator("svg[role=img]").AllAsync();
        plots.Count.ShouldBe(WrittenReport.Page(data).Descendants("svg").Count(svg => svg.Attribute("role") is not null));
        foreach (var plot in plots)
        {
            var box = (await plot.BoundingBoxAsync()).ShouldNotBeNull();
            box.Width.ShouldBeGreaterThan(200);
            box.Height.ShouldBeGreaterThan(50);
        }
    }

    private static async Task TextOfPlotsShouldStayInsideAndBeLegible(IPage page)
    {
        string[] bad = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('svg[role=img] text')].filter(text => {
              const plot = text.ownerSVGElement, inner = text.getBoundingClientRect(), outer = plot.getBoundingClientRect();
              const size = parseFloat(getComputedStyle(text).fontSize) * outer.width / plot.viewBox.baseVal.width;
              return size < 9 || inner.left < outer.left - 1 || inner.right > outer.right + 1
                || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
            }).map(text => text.ownerSVGElement.querySelector('title').textContent + ': ' + text.textContent)
            """);
        bad.ShouldBeEmpty();
    }

    private static async Task NothingShouldBeWiderThanTheWindow(IPage page)
    {
        int[] widths = await page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        widths[0].ShouldBeLessThanOrEqualTo(widths[1]);
    }

    private static Task<float> Brightness(IPage page)
        => page.EvaluateAsync<float>("parseInt(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");

    private static string Picture(string name) => Path.Combine(Folder, name);

    private static ReportData Sample(string report) => report switch
    {
        "binary" => SampleReports.Binary(),
        "three-classes" => SampleReports.WithoutTestRows(SampleReports.Multiclass(3)),
        "long-names" => SampleReports.Multiclass(12),
        "letters" => SampleReports.Multiclass(26),
        "many-classes" => SampleReports.WithoutNetwork(SampleReports.Multiclass(60)),
        "regression" => SampleReports.Regression(),
        "hostile" => HostileReport.Of(SampleReports.Binary(500)),
        _ => SampleReports.Empty(SampleReports.Binary()),
    };

    private async Task<(IPage Page, List<string> Complaints)> Open(string report, int width, ColorScheme scheme)
    {
        string file = Path.Combine(Folder, report + ".html");
        await File.WriteAllTextAsync(file, WrittenReport.Html(Sample(report)));
        var page = await chromium.Browser!.NewPageAsync(
            new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file://" + file, StringComparison.Ordinal))
            {
                complaints.Add("request: " + request.Url);
            }
        };
        await page.GotoAsync("file://" + file);
        return (page, complaints);
    }
}
