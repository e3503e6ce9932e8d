using Planted;
using Shouldly;
using Xunit;

namespace NeuralML.Compat.Surface.Checks;

public sealed class VisibleSurfaceTests
{
    [Fact]
    public void Of_an_enum_the_members_count_and_not_its_storage() =>
        VisibleSurface.MembersOf(typeof(Signatures.Level)).Select(member => member.Name).ShouldBe(["Low", "High"]);

    [Fact]
    public void Of_a_delegate_only_invoke_counts() =>
        VisibleSurface.MembersOf(typeof(Action)).Select(member => member.Name).ShouldBe(["Invoke"]);

    [Fact]
    public void Accessors_are_no_members_but_operators_are() =>
        VisibleSurface.MembersOf(typeof(Shapes<>)).Select(member => member.Name)
            .ShouldBe(
                ["op_Implicit", "op_Addition", "Generic", "References", "Arrays", "Nested", ".ctor", "Item", "Count", "Changed"],
                ignoreOrder: true);

    [Fact]
    public void Protected_members_of_a_sealed_class_are_hidden() =>
        VisibleSurface.MembersOf(typeof(Sealed)).Select(member => member.Name).ShouldBe([".ctor"]);

    [Theory]
    [InlineData(typeof(Sealed), false)]
    [InlineData(typeof(Open), true)]
    [InlineData(typeof(List<Open>[]), true)]
    [InlineData(typeof(VisibleSurface), false)]
    public void A_nested_type_is_seen_through_its_outer_type(Type type, bool visible) => VisibleSurface.IsVisible(type).ShouldBe(visible);

    public class Open
    {
        protected virtual void Hook()
        {
        }
    }

    private sealed class Sealed : Open
    {
        protected override void Hook()
        {
        }
    }
}
