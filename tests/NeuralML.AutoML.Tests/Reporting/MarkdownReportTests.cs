using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Tests.Reporting.Samples;

namespace NeuralML.AutoML.Tests.Reporting;

public class MarkdownReportTests
{
    [Fact]
    public void It_has_the_headline_and_a_heading_for_each_part()
    {
        var data = SampleReports.Binary(100);

        string[] lines = WrittenReport.Markdown(data).Split('\n');

        lines[0].ShouldBe("# Income of 32,561 people");
        lines.ShouldContain(Headline.Main(data));
        lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ShouldBe(
        [
            "## Leaderboard", "## Are the differences real?", "## How good are the predictions?", "## Which columns matter?",
            "## How the search went", "## The ensemble", "## The data", "## How to reproduce this",
        ]);
    }

    [Fact]
    public void It_says_where_the_time_went()
    {
        var data = SampleReports.Binary(100);
        data = data with { Run = data.Run with { SpentSeconds = 120, Time = new(92, 4.1, 20, 3.3, 0.6) } };

        WrittenReport.Markdown(data).ShouldContain(
            "| Of that | 92 s fits in folds, 4.1 s predictions in folds, 20 s final fits, 3.3 s their predictions, 600 ms all else |");
    }

    [Fact]
    public void Every_line_of_a_table_has_as_many_cells_as_the_one_before()
    {
        string[] lines = WrittenReport.Markdown(HostileReport.Of(SampleReports.Multiclass(3, 100))).Split('\n');

        foreach (var (line, next) in lines.Zip(lines.Skip(1)).Where(pair => pair.First.StartsWith('|') && pair.Second.StartsWith('|')))
        {
            Cells(next).ShouldBe(Cells(line), next);
        }
    }

    [Fact]
    public void Names_cannot_bring_html_and_code_stays_in_its_fence()
    {
        string markdown = WrittenReport.Markdown(HostileReport.Of(SampleReports.Binary(100)));
        int start = markdown.IndexOf("````csharp\n", StringComparison.Ordinal);
        int end = markdown.IndexOf("\n````\n", start, StringComparison.Ordinal);

        start.ShouldBePositive();
        markdown.Remove(start, end - start).ShouldNotContain('<');
    }

    [Fact]
    public void A_stack_has_factors_where_an_average_has_percentages()
    {
        var data = SampleReports.Regression(100);
        var stack = data with { Biases = [-12.5], Ensemble = [data.Ensemble[0] with { Weight = 1.25 }, data.Ensemble[1]] };

        foreach (string report in new[] { WrittenReport.Markdown(stack), WrittenReport.Html(stack) })
        {
            report.ShouldContain("Members of the stack");
            report.ShouldContain("1.25");
            report.ShouldContain("each times its weight, and of −12.5.");
        }

        string average = WrittenReport.Markdown(data);
        average.ShouldContain("Members of the average");
        average.ShouldContain("44.0 %");
        average.ShouldContain("is the average of its members'");
    }

    private static int Cells(string line)
        => line.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');
}
