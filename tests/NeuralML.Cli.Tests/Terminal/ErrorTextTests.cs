using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Tests.Terminal;

public sealed class ErrorTextTests
{
    [Fact]
    public void What_NET_adds_for_programmers_is_left_out()
        => ErrorText.Of(new ArgumentOutOfRangeException("Metric", 3, "Metric must be another")).ShouldBe("Metric must be another");

    [Fact]
    public void Several_lines_become_one() => ErrorText.Of(new IOException("one\r\n  two\n")).ShouldBe("one two");
}
