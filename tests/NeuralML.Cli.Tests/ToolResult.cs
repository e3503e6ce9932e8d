namespace NeuralML.Cli.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record ToolResult(int Code, string Results, string Messages)
{
    public string[] Lines => Results.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The one line of an error, without a stack trace.</summary>
    public string Error(int code)
    {
        Code.ShouldBe(code, Messages);
        Results.ShouldBeEmpty();
        var lines = Messages.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("note: ", StringComparison.Ordinal))
            .ToArray();
        lines.Length.ShouldBe(1, Messages);
        lines[0].ShouldStartWith("neuralml: ");
        lines[0].ShouldNotContain("   at ");
        return lines[0];
    }

    public ToolResult ShouldBeDone()
    {
        Code.ShouldBe(0, Messages);
        return this;
    }
}
