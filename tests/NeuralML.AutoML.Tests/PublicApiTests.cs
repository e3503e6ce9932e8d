using PublicApiGenerator;

namespace NeuralML.AutoML.Tests;

public sealed class PublicApiTests
{
    /// <summary>A change of the public surface is a decision; who makes it copies PublicApi.received.txt over PublicApi.txt.</summary>
    [Fact]
    public void The_public_surface_is_the_one_that_was_agreed_on()
    {
        var actual = typeof(ComparisonOptions).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt"), actual);
        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PublicApi.txt"));

        actual.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(expected);
    }
}
