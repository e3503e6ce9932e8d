using PublicApiGenerator;

namespace NeuralML.Tests;

public sealed class PublicApiTests
{
    /// <summary>A change of the public surface is a decision: write the new one to PublicApi.txt.</summary>
    [Fact]
    public void The_public_surface_is_the_one_that_was_agreed_on()
    {
        var actual = typeof(NeuralNetOptions).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        var expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.txt"));

        actual.ReplaceLineEndings("\n").Trim().ShouldBe(expected.ReplaceLineEndings("\n").Trim());
    }
}
