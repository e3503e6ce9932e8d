using System.Reflection;
using NeuralML.Compat.Surface.Listings;
using Planted;
using Shouldly;
using Xunit;

namespace NeuralML.Compat.Surface.Checks;

public sealed class SignatureReaderTests
{
    [Theory]
    [InlineData(nameof(Signatures.Text), "System.String static const=\"ExprTransform\"")]
    [InlineData(nameof(Signatures.Number), "System.Int32 readonly")]
    [InlineData(".ctor", "ctor (System.Int32 number, System.Double upper) [protected] upper=Infinity")]
    [InlineData(nameof(Signatures.Value), "System.Int32 { get; protected set; }")]
    [InlineData(nameof(Signatures.Name), "System.String { get; } abstract")]
    [InlineData(nameof(Signatures.Implemented), "System.Void ()")]
    [InlineData(
        nameof(Signatures.Virtual),
        "System.Void virtual (System.Char separator, Planted.Signatures.Level level, System.TimeSpan span, params System.String[] names) "
        + "separator='\\u0009' level=Level.High span=default")]
    [InlineData(nameof(Signatures.ToString), "System.String override ()")]
    [InlineData(nameof(Signatures.GetHashCode), "System.Int32 ()")]
    [InlineData(
        nameof(Signatures.Make),
        "``0 where TMade:class,Planted.ISignatures,new() where TValue:struct,System.Enum "
        + "(``1 value, System.Boolean strict, System.Single rate, System.Nullable{System.Int32} limit) strict=true rate=1E-07 limit=null")]
    [InlineData("TryGet", "System.Boolean abstract (System.String name, out System.Int32 value, ref System.Int32 other) [protected]")]
    public void A_member_reads_as_it_would_be_listed(string name, string listed) =>
        Read(typeof(Signatures), name).DifferencesFrom(SignatureParser.Member(listed)).ShouldBeEmpty();

    [Fact]
    public void An_extension_method_is_marked() =>
        Read(typeof(SignatureExtensions), nameof(SignatureExtensions.Also)).DifferencesFrom(SignatureParser.Member(
            "Planted.ISignatures static extension (Planted.ISignatures signatures, System.String name) name=\"Label\"")).ShouldBeEmpty();

    [Fact]
    public void An_enum_member_is_a_constant() =>
        Read(typeof(Signatures.Level), nameof(Signatures.Level.High)).Modifiers.ShouldBe("static const=1");

    [Theory]
    [InlineData(typeof(Signatures), "abstract class")]
    [InlineData(typeof(SignatureExtensions), "static class")]
    [InlineData(typeof(ISignatures), "interface")]
    [InlineData(typeof(Signatures.Level), "enum")]
    [InlineData(typeof(Leaf), "class")]
    [InlineData(typeof(SignatureReaderTests), "sealed class")]
    [InlineData(typeof(TimeSpan), "struct")]
    [InlineData(typeof(Action), "delegate")]
    public void A_type_has_a_kind(Type type, string kind) => SignatureReader.Read(type).Kind.ShouldBe(kind);

    [Fact]
    public void A_type_names_its_base_and_interfaces() =>
        SignatureReader.Read(typeof(Leaf)).Bases.ShouldBe(["Planted.Root{System.Int32}"]);

    private static MemberSignature Read(Type type, string name) =>
        SignatureReader.Read(VisibleSurface.MembersOf(type).Single(member => member.Name == name));
}
