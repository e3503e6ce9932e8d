using System.Net;
using System.Text;
using System.Text.Json;

namespace Serving.Tests;

public sealed class BadRequestTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Beetle = """
        {"cylinders":4,"displacement":97,"horsepower":46,"weight":1835,"acceleration":20.5,"year":1970,"origin":"Europe"}
        """;

    [Theory]
    [InlineData("\"weight\":1835,", "", "'weight'")]
    [InlineData("weight", "wait", "'wait'")]
    [InlineData("1835", "\"heavy\"", "$.weight")]
    [InlineData("1835", "1e999", "$.weight")]
    [InlineData("1835", "NaN", "$.weight")]
    [InlineData("\"Europe\"", "7", "$.origin")]
    [InlineData(":4", "", "':'")]
    public async Task A_wrong_property_is_named(string part, string replacement, string named)
        => await ShouldBeRefused("/predict", Beetle.Replace(part, replacement, StringComparison.Ordinal), named);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("car")]
    [InlineData("{}")]
    public async Task What_is_no_row_is_refused(string json) => await ShouldBeRefused("/predict", json, "");

    [Theory]
    [InlineData("[{0},null]", "Row 1")]
    [InlineData("[{0},7]", "$[1]")]
    [InlineData("{0}", "$")]
    [InlineData("[{0}", "$")]
    public async Task A_wrong_row_of_a_batch_is_named(string json, string named)
        => await ShouldBeRefused("/predict/batch", json.Replace("{0}", Beetle, StringComparison.Ordinal), named);

    private async Task ShouldBeRefused(string path, string json, string named)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(path, content);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        var detail = problem.GetProperty("detail").GetString()!;
        detail.ShouldNotBeEmpty();
        detail.ShouldContain(named);
    }
}
