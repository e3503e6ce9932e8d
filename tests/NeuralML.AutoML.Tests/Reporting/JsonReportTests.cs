using System.Text.Json;
using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Tests.Reporting.Samples;

namespace NeuralML.AutoML.Tests.Reporting;

public class JsonReportTests
{
    [Fact]
    public void It_says_its_schema_and_all_that_the_report_shows()
    {
        var data = SampleReports.Binary(300);

        using var json = JsonDocument.Parse(WrittenReport.Json(data));
        var root = json.RootElement;

        root.GetProperty("schemaVersion").GetInt32().ShouldBe(JsonReport.SchemaVersion);
        root.GetProperty("headline").GetString().ShouldBe(Headline.Main(data));
        root.GetProperty("leaderboard").GetArrayLength().ShouldBe(data.Leaderboard.Count);
        root.GetProperty("leaderboard")[1].GetProperty("family").GetString().ShouldBe("trees");
        root.GetProperty("leaderboard")[1].GetProperty("mean").GetDouble().ShouldBe(data.Leaderboard[1].Mean);
        root.GetProperty("history").GetArrayLength().ShouldBe(data.History.Count);
        root.GetProperty("predictions")[0].GetProperty("rocArea").GetDouble().ShouldBeInRange(0.5, 1);
        root.GetProperty("predictions")[0].TryGetProperty("rSquared", out _).ShouldBeFalse();
    }

    [Fact]
    public void It_says_how_members_are_combined()
    {
        var data = SampleReports.Binary(100);

        using var average = JsonDocument.Parse(WrittenReport.Json(data));
        using var stack = JsonDocument.Parse(WrittenReport.Json(data with { Biases = [-0.25] }));
        using var none = JsonDocument.Parse(WrittenReport.Json(SampleReports.WithoutEnsemble(data)));

        average.RootElement.GetProperty("combination").GetString().ShouldBe("average");
        stack.RootElement.GetProperty("combination").GetString().ShouldBe("stack");
        stack.RootElement.GetProperty("biases")[0].GetDouble().ShouldBe(-0.25);
        none.RootElement.GetProperty("combination").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_number_that_there_is_not_is_null()
    {
        var data = SampleReports.Regression(10);
        data = data with
        {
            Importances = [new("a", double.NaN, double.PositiveInfinity)],
            Leaderboard = [data.Leaderboard[0] with { StandardError = double.NaN }],
        };

        using var json = JsonDocument.Parse(WrittenReport.Json(data));

        json.RootElement.GetProperty("importances")[0].GetProperty("drop").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("importances")[0].GetProperty("standardError").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("leaderboard")[0].GetProperty("standardError").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(3, "accuracy")]
    [InlineData(0, "rootMeanSquaredError")]
    public void Predictions_have_the_figures_of_their_task(int classes, string figure)
    {
        var data = classes == 0 ? SampleReports.Regression(100) : SampleReports.Multiclass(classes, 100);

        using var json = JsonDocument.Parse(WrittenReport.Json(data));

        json.RootElement.GetProperty("predictions")[1].GetProperty(figure).GetDouble().ShouldBePositive();
    }
}
