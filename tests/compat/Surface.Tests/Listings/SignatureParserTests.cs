using Shouldly;
using Xunit;

namespace NeuralML.Compat.Surface.Listings;

public sealed class SignatureParserTests
{
    [Fact]
    public void A_method_has_type_modifiers_constraints_parameters_and_defaults()
    {
        var signature = SignatureParser.Member(
            "A.Chain{``0,System.Int32} static extension where TA:class,A.IB where TB:class,new() "
            + "(A.Chain{``0,B} start, params System.String[] names, out ``0 value) "
            + "[protected] [Obsolete] names=null separator=' ' text=\"a =(b\"");

        signature.Type.ShouldBe("A.Chain{``0,System.Int32}");
        signature.Modifiers.ShouldBe("static extension");
        signature.Constraints.ShouldBe("where TA:class,A.IB where TB:class,new()");
        signature.Parameters.ShouldBe(["A.Chain{``0,B} start", "params System.String[] names", "out ``0 value"]);
        signature.Defaults.ShouldBe(["names=null", "separator=' '", "text=\"a =(b\""]);
        signature.IsProtected.ShouldBeTrue();
    }

    [Fact]
    public void A_constructor_has_no_type()
    {
        var signature = SignatureParser.Member("ctor ()");

        signature.Type.ShouldBe("ctor");
        signature.Parameters.ShouldBeEmpty();
        signature.IsProtected.ShouldBeFalse();
    }

    [Fact]
    public void A_property_has_accessors_and_modifiers()
    {
        var signature = SignatureParser.Member("System.Double[] { get; protected set; } virtual");

        signature.Accessors.ShouldBe("{ get; protected set; }");
        signature.Modifiers.ShouldBe("virtual");
    }

    [Fact]
    public void A_constant_has_its_value_among_the_modifiers() =>
        SignatureParser.Member("System.String static const=\"ExprTransform\"").Modifiers.ShouldBe("static const=\"ExprTransform\"");

    [Fact]
    public void A_type_has_a_kind_and_bases()
    {
        var signature = SignatureParser.Type("sealed class [Obsolete] : A.Base{`0,`1}.Inner, System.IDisposable");

        signature.Kind.ShouldBe("sealed class");
        signature.Bases.ShouldBe(["A.Base{`0,`1}.Inner", "System.IDisposable"]);
    }

    [SkippableFact]
    public void Every_line_of_the_real_listings_is_understood()
    {
        Skip.If(SharedFolder.MachineLearningFiles.Count == 0, SharedFolder.WhatIsMissing);
        var listing = Listing.Load(SharedFolder.MachineLearningFiles);
        string[] kinds = ["class", "sealed class", "abstract class", "static class", "struct", "interface", "enum", "delegate"];

        foreach (var id in listing.Ids)
        {
            if (id.StartsWith('T'))
            {
                kinds.ShouldContain(listing.Type(id)!.Kind, id);
                continue;
            }

            var member = listing.Member(id)!;
            (member.Accessors.Length > 0).ShouldBe(id[0] == 'P', id);
            (member.Type == "ctor").ShouldBe(id.Contains(".#ctor", StringComparison.Ordinal), id);
            member.Parameters.Count.ShouldBe(id[0] == 'M' ? ParametersIn(id) : 0, id);
        }
    }

    private static int ParametersIn(string id) =>
        id.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? Ids.TypeText.Split(id[(open + 1)..id.LastIndexOf(')')]).Count : 0;
}
