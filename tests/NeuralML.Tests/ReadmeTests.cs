namespace NeuralML.Tests;

public sealed class ReadmeTests
{
    /// <summary>The program is compiled with the solution, so the README's code is, too.</summary>
    [Fact]
    public void The_code_in_the_README_is_the_QuickStart_sample()
    {
        var code = Read("README.md").Split("```csharp\n")[1].Split("```\n")[0];

        code.ShouldBe(Read("QuickStart.cs"));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)).ReplaceLineEndings("\n");
}
