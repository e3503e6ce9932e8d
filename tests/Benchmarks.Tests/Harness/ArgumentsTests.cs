using Shouldly;
using Xunit;

namespace NeuralML.Benchmarks.Harness;

public sealed class ArgumentsTests
{
    private static readonly string[] _known = ["one", "two"];

    [Fact]
    public void List_asks_for_the_names() => Arguments.Parse(["list"], _known).List.ShouldBeTrue();

    [Fact]
    public void Names_are_taken_in_order_and_once()
    {
        var arguments = Arguments.Parse(["two", "--quick", "one", "two"], _known);

        arguments.Names.ShouldBe(["two", "one"]);
        arguments.Quick.ShouldBeTrue();
        arguments.Error.ShouldBeNull();
    }

    [Fact]
    public void Unknown_names_are_an_error_that_names_them() =>
        Arguments.Parse(["one", "three", "four"], _known).Error.ShouldBe("There is no benchmark called three, four.");

    [Fact]
    public void No_name_at_all_is_an_error() => Arguments.Parse(["--quick"], _known).Error.ShouldNotBeNull();
}
