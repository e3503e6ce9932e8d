using Microsoft.ML;

namespace CompareLearners.Tests;

public sealed class CompareCommandTests : IDisposable
{
    private readonly PlainConsole _console = new();
    private readonly TemporaryCsv _file = new(Enumerable.Range(0, 120)
        .Select(i => $"{i % 11},{i * 7 % 13},{(i % 11 + i * 7 % 13 > 11 ? "yes" : "no")}").Prepend("a,b,y"));

    public void Dispose()
    {
        _console.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task A_table_is_compared_on_and_the_model_and_the_report_are_saved()
    {
        var folder = Path.Combine(Path.GetDirectoryName(_file.Path)!, "new");
        var (report, model) = (Path.Combine(folder, "report.html"), Path.Combine(folder, "model.zip"));

        var code = await RunAsync("--time", "8", "--families", "Linear", "NearestNeighbors", "--report", report, "--save", model);

        code.ShouldBe(0, _console.Text);
        _console.Text.ShouldContain("120 rows, 2 features, binary classification (yes is true) of 'y'");
        _console.Text.ShouldContain("the best of each family");
        _console.Text.ShouldNotContain("\e");
        File.ReadAllText(report).ShouldContain("</html>");
        new MLContext().Model.Load(model, out _).GetOutputSchema(CsvTable.Load(new MLContext(), new FileInfo(_file.Path), "y").Data.Schema)
            .ShouldContain(column => column.Name == "Probability");
    }

    [Theory]
    [InlineData("There is no file", "--data", "/no/such.csv")]
    [InlineData("'Price'", "--label", "Price")]
    [InlineData("TimeBudget", "--time", "0")]
    [InlineData("TimeSpan", "--time", "1e20")]
    public async Task What_is_wrong_is_told_in_a_line(string reason, params string[] arguments)
    {
        (await RunAsync(arguments)).ShouldBe(1);

        _console.Lines[^1].ShouldContain(reason);
        _console.Text.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_family_that_there_is_not_is_refused() => (await RunAsync("--families", "Forests")).ShouldBe(1);

    [Fact]
    public void A_label_without_a_file_is_refused()
        => CompareCommand.Create(_console.Console).Parse(["--label", "y"]).Errors.ShouldHaveSingleItem().Message.ShouldContain("--data");

    private Task<int> RunAsync(params string[] arguments)
    {
        string[] data = arguments.Contains("--data") ? [] : ["--data", _file.Path];
        string[] label = arguments.Contains("--label") ? [] : ["--label", "y"];
        return CompareCommand.Create(_console.Console).Parse([.. data, .. label, .. arguments]).InvokeAsync();
    }
}
