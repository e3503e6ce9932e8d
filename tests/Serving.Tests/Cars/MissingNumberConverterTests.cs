using System.Text.Json;
using Serving.Cars;

namespace Serving.Tests.Cars;

public sealed class MissingNumberConverterTests
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new MissingNumberConverter() } };

    [Fact]
    public void Null_and_NaN_are_the_same()
    {
        JsonSerializer.Deserialize<float>("null", s_options).ShouldBe(float.NaN);
        JsonSerializer.Serialize(float.NaN, s_options).ShouldBe("null");
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("[]")]
    public void What_is_no_number_is_refused(string json)
        => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<float>(json, s_options));
}
