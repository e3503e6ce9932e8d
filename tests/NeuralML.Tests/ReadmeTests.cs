using Microsoft.ML;

namespace NeuralML.Tests;

public sealed class ReadmeTests
{
    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)).ReplaceLineEndings("\n");

    /// <summary>The sample is Readme.cs, which compiles as a part of these tests.</summary>
    [Fact]
    public void The_code_in_the_README_is_code_that_compiles()
    {
        var code = Read("README.md").Split("```csharp\n")[1].Split("```")[0]
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var compiled = Read("Readme.cs").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        code.Where(line => !line.StartsWith("using ", StringComparison.Ordinal)).ShouldBeSubsetOf(compiled);
    }

    [Fact]
    public void The_code_in_the_README_does_what_it_says() => Readme.Run(new MLContext(seed: 1)).ShouldBeGreaterThan(0.85);
}
