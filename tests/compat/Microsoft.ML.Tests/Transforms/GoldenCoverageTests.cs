using NeuralML.Compat.Tests.Data;
using NeuralML.Compat.Tests.Transforms.Features;

namespace NeuralML.Compat.Tests.Transforms;

public class GoldenCoverageTests
{
    // Cases that no theory takes from the file, and why.
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["key column: from a class and back"] = "ObjectRowsTests replays it",
        ["TrainTestSplit 0.2 seed 1: train"] = "the choice of rows is indicative; RowSplitProperties checks what holds for any",
        ["TrainTestSplit 0.2 seed 1: test"] = "the choice of rows is indicative; RowSplitProperties checks what holds for any",
        ["TrainTestSplit by sampling key Key: test"] = "the choice of rows is indicative; RowSplitProperties checks what holds for any",
        ["ShuffleRows seed 1"] = "the order is indicative; RowOperationsTests checks that it is a permutation",
    };

    [SkippableFact]
    public void Every_case_of_the_file_is_replayed_or_has_a_reason_why_not()
        => Golden.Cases("transforms")
            .Where(found => !IsReplayed((string)found["case"]!, (string)found["api"]!))
            .Select(found => (string)found["case"]!)
            .Order(StringComparer.Ordinal)
            .ShouldBe(Elsewhere.Keys.Order(StringComparer.Ordinal));

    private static bool IsReplayed(string name, string api)
        => GoldenEstimators.Has(api) || GoldenFeatureEstimators.Has(api) || RowOperationsGoldenTests.Has(name);
}
