using System.Reflection;
using Xunit.Sdk;

namespace NeuralML.Compat.Tests;

public class GoldenCoverageTests
{
    [SkippableTheory]
    [InlineData("exceptions")]
    [InlineData("schema")]
    public void Every_golden_case_is_replayed_or_listed_with_its_reason(string file)
    {
        var names = Golden.Cases(file).Select(found => (string)found["case"]!).ToHashSet();
        var replayed = ReplayedNames();
        var listed = GoldenCasesNotReplayed.Of(file);
        names.Except(replayed).Except(listed.Keys).ShouldBeEmpty("neither replayed nor listed");
        listed.Keys.Except(names).ShouldBeEmpty("listed, but no golden case");
        listed.Keys.Intersect(replayed).ShouldBeEmpty("listed, but replayed");
    }

    /// <summary>All texts that theories of this assembly get: a replayed case is one of them.</summary>
    private static HashSet<string> ReplayedNames()
        => [.. typeof(GoldenCoverageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)))
            .OfType<object[]>()
            .SelectMany(arguments => arguments.OfType<string>())];
}
