using System.Reflection;
using Planted;
using Shouldly;
using Xunit;

namespace NeuralML.Compat.Surface.Ids;

public sealed class XmlDocIdTests
{
    private const string Shapes = "Planted.Shapes`1";

    [Theory]
    [InlineData("Changed", $"E:{Shapes}.Changed")]
    [InlineData("Item", $"P:{Shapes}.Item(System.Int32,System.String)")]
    [InlineData("op_Implicit", $"M:{Shapes}.op_Implicit(System.Int32[])~Planted.Shapes{{`0}}")]
    [InlineData("op_Addition", $"M:{Shapes}.op_Addition(Planted.Shapes{{`0}},Planted.Shapes{{`0}})")]
    [InlineData("Count", $"P:{Shapes}.Count")]
    [InlineData("Generic", $"M:{Shapes}.Generic``2(``0,System.Collections.Generic.List{{``1[]}},`0)")]
    [InlineData("References", $"M:{Shapes}.References(System.Int32@,`0@,System.Int64@)")]
    [InlineData("Arrays", $"M:{Shapes}.Arrays(System.Int32[0:,0:],System.String[][],System.Double*[])")]
    [InlineData("Nested", $"M:{Shapes}.Nested(Planted.Shapes{{System.Int32}}.Inner{{`0}})")]
    [InlineData(".ctor", $"M:{Shapes}.#ctor")]
    [InlineData("Inner`1", $"T:{Shapes}.Inner`1")]
    public void The_id_is_the_compilers(string member, string id)
    {
        var found = typeof(Shapes<>).GetMembers(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

        XmlDocId.Of(found.Single(m => m.Name == member)).ShouldBe(id);
    }

    [Fact]
    public void A_type_has_its_arity_in_its_id() => XmlDocId.Of(typeof(Shapes<>)).ShouldBe("T:" + Shapes);
}
