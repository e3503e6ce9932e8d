using Shouldly;
using Xunit;

namespace NeuralML.Compat.Surface.Ids;

public sealed class TypeTextTests
{
    [Fact]
    public void Lists_are_split_outside_of_brackets() =>
        TypeText.Split("A{B,C} x, D[0:,0:] y, E z").ShouldBe(["A{B,C} x", "D[0:,0:] y", "E z"]);

    [Fact]
    public void An_empty_list_has_no_parts() => TypeText.Split("").ShouldBeEmpty();

    [Fact]
    public void A_reference_opens_into_definition_and_arguments()
    {
        var (definition, arguments) = TypeText.Open("Outer{A{B,C},`1}.Inner{D}");

        definition.ShouldBe("Outer`2.Inner`1");
        arguments.ShouldBe(["A{B,C}", "`1", "D"]);
    }

    [Fact]
    public void Substitution_spares_method_parameters_and_arities() =>
        TypeText.Substitute("F``1(`0,`1[],``0,List{`0})", ["A", "B"]).ShouldBe("F``1(A,B[],``0,List{A})");

    [Fact]
    public void An_unclosed_reference_is_refused() => Should.Throw<FormatException>(() => TypeText.Open("A{B"));
}
