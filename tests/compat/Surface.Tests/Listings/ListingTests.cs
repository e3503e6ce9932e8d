using Shouldly;
using Xunit;

namespace NeuralML.Compat.Surface.Listings;

public sealed class ListingTests
{
    private static readonly Listing _listing = new(
    [
        "# a comment",
        "M:A.Base`2.Add(`1,`0[])\t`0 virtual (`1 key, `0[] values) values=null",
        "T:A.Base`2\tabstract class",
        "T:A.Middle`1\tclass : A.Base{System.Int32,`0}, System.IDisposable",
        "T:A.Top\tsealed class : A.Middle{System.String}",
        "M:TorchSharp.torch.ones(System.Int64)",
    ]);

    [Fact]
    public void Lines_without_an_id_are_left_out() => _listing.Count.ShouldBe(5);

    [Fact]
    public void An_id_without_a_signature_is_known() => _listing.Contains("M:TorchSharp.torch.ones(System.Int64)").ShouldBeTrue();

    [Fact]
    public void Base_classes_are_written_with_the_arguments_of_the_type() =>
        _listing.BaseClasses("T:A.Top").ShouldBe(["A.Middle{System.String}", "A.Base{System.Int32,System.String}"]);

    [Fact]
    public void A_member_of_a_generic_base_is_found_with_the_arguments_put_in()
    {
        var (id, signature) = _listing.OnBase('M', "A.Base{System.Int32,System.String}", "Add(System.String,System.Int32[])")!.Value;

        id.ShouldBe("M:A.Base`2.Add(`1,`0[])");
        signature!.Type.ShouldBe("System.Int32");
        signature.Parameters.ShouldBe(["System.String key", "System.Int32[] values"]);
    }

    [Fact]
    public void A_member_the_base_lacks_is_not_found() =>
        _listing.OnBase('M', "A.Base{System.Int32,System.String}", "Add(System.Int32)").ShouldBeNull();
}
