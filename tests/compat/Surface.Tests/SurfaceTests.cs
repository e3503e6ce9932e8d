using System.Reflection;
using NeuralML.Compat.Surface.Checks;
using NeuralML.Compat.Surface.Ids;
using NeuralML.Compat.Surface.Listings;
using Shouldly;
using Xunit;

namespace NeuralML.Compat.Surface;

/// <summary>Whatever compiles against a stand-in must compile against the package it stands in for.</summary>
public sealed class SurfaceTests
{
    private const string Torch = "TorchSharp";
    private const string MklComponents = "Microsoft.ML.Mkl.Components";

    // This package has no listing; these are the types of its ordinary least squares trainer, the one part that is stood in for.
    private static readonly HashSet<string> _mklComponentTypes =
    [
        "T:Microsoft.ML.MklComponentsCatalog",
        "T:Microsoft.ML.Trainers.OlsTrainer",
        "T:Microsoft.ML.Trainers.OlsTrainer.Options",
        "T:Microsoft.ML.Trainers.OlsModelParameters",
    ];

    public static TheoryData<string> Packages => [.. CompatAssemblies.Packages];

    public static TheoryData<string> MachineLearningPackages =>
        [.. CompatAssemblies.Packages.Where(package => package is not (Torch or MklComponents))];

    [SkippableTheory]
    [MemberData(nameof(MachineLearningPackages))]
    public void The_public_surface_of_a_machine_learning_stand_in_is_listed(string package) =>
        Check(CompatAssemblies.Load(package), SharedFolder.MachineLearningFiles);

    [SkippableFact]
    public void The_public_surface_of_the_torch_stand_in_is_listed() =>
        Check(CompatAssemblies.Load(Torch), SharedFolder.TorchFiles);

    [Fact]
    public void The_public_types_of_the_mkl_stand_in_are_those_of_the_package() =>
        VisibleSurface.TypesOf(CompatAssemblies.Load(MklComponents)).Select(XmlDocId.Of).Except(_mklComponentTypes).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_stand_in_cannot_be_taken_for_the_real_package(string package)
    {
        Directory.GetFiles(CompatAssemblies.ProjectFolder(package), "*.csproj").Select(Path.GetFileNameWithoutExtension)
            .ShouldBe([CompatAssemblies.Prefix + package]);
        CompatAssemblies.Load(package).GetName().Name.ShouldBe(CompatAssemblies.Prefix + package);
    }

    private static void Check(Assembly assembly, IReadOnlyList<string> files)
    {
        Skip.If(files.Count == 0, SharedFolder.WhatIsMissing);
        var violations = new SurfaceChecker(Listing.Load(files)).Violations(assembly).Order(StringComparer.Ordinal).ToList();
        Assert.True(
            violations.Count == 0,
            $"{assembly.GetName().Name} shows {violations.Count} things that its package does not:\n  {string.Join("\n  ", violations)}");
    }
}
