using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Compat.Surface.Listings;
using Planted;
using Shouldly;
using Xunit;

namespace NeuralML.Compat.Surface.Checks;

public sealed class SurfaceCheckerTests
{
    private const string Pair = "Microsoft.ML.InputOutputColumnPair";

    private static readonly Listing _columnPair = new(
    [
        $"M:{Pair}.#ctor(System.String,System.String)\t"
            + "ctor (System.String outputColumnName, System.String inputColumnName) inputColumnName=null",
        $"P:{Pair}.InputColumnName\tSystem.String {{ get; }}",
        $"P:{Pair}.OutputColumnName\tSystem.String {{ get; }}",
        $"T:{Pair}\tsealed class",
    ]);

    private static readonly string[] _faults =
    [
        $"T:{Pair}: kind 'class', listed 'sealed class'",
        $"T:{Pair}: base or interface 'System.IDisposable' is not listed",
        $"M:{Pair}.Extra: not listed",
        $"M:{Pair}.Dispose: not listed",
        $"M:{Pair}.Inherited: not listed",
        $"M:{Pair}.#ctor(System.String,System.String): parameters 'System.String outputName, System.String inputColumnName', "
            + "listed 'System.String outputColumnName, System.String inputColumnName'",
        $"M:{Pair}.#ctor(System.String,System.String): default values 'inputColumnName=\"Features\"', listed 'inputColumnName=null'",
        $"P:{Pair}.InputColumnName: accessors '{{ get; set; }}', listed '{{ get; }}'",
    ];

    [Fact]
    public void Every_planted_fault_is_reported() =>
        new SurfaceChecker(_columnPair).Violations(typeof(InputOutputColumnPair)).ShouldBe(_faults, ignoreOrder: true);

    [Fact]
    public void A_type_that_is_not_listed_is_one_violation() =>
        new SurfaceChecker(_columnPair).Violations(typeof(NotListed)).ShouldBe(["T:Microsoft.ML.NotListed: not listed"]);

    [Fact]
    public void All_types_of_an_assembly_are_checked() =>
        new SurfaceChecker(_columnPair).Violations(typeof(NotListed).Assembly).ShouldContain("T:Microsoft.ML.NotListed: not listed");

    [Fact]
    public void A_member_listed_on_a_base_class_is_allowed_with_the_signature_it_has_there()
    {
        var listing = new Listing(
        [
            "T:Planted.Root`1\tclass",
            "M:Planted.Root`1.Take(`0,`0[])\tSystem.Void virtual (`0 value, `0[] more) more=null",
            "M:Planted.Root`1.Give(`0)\tSystem.Int64 (`0 value)",
            "T:Planted.Leaf\tclass : Planted.Root{System.Int32}",
            "M:Planted.Leaf.#ctor\tctor ()",
        ]);

        new SurfaceChecker(listing).Violations(typeof(Leaf)).ShouldBe(
            ["M:Planted.Leaf.Give(System.Int32) (listed as M:Planted.Root`1.Give(`0)): type 'System.Int32', listed 'System.Int64'"]);
    }

    [Fact]
    public void Where_only_ids_are_listed_only_ids_are_compared()
    {
        var listing = new Listing(["T:Planted.Leaf", "M:Planted.Leaf.#ctor", "M:Planted.Root`1.Give(`0)"]);

        new SurfaceChecker(listing).Violations(typeof(Leaf)).ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(typeof(VBuffer<>))]
    [InlineData(typeof(TextLoader.Options))]
    public void Faithful_types_pass_the_real_listing(Type type) => RealChecker().Violations(type).ShouldBeEmpty();

    [SkippableFact]
    public void The_real_listing_finds_the_planted_faults() =>
        RealChecker().Violations(typeof(InputOutputColumnPair)).ShouldBe(_faults, ignoreOrder: true);

    private static SurfaceChecker RealChecker()
    {
        Skip.If(SharedFolder.MachineLearningFiles.Count == 0, SharedFolder.WhatIsMissing);
        return new SurfaceChecker(Listing.Load(SharedFolder.MachineLearningFiles));
    }
}
