using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks;

/// <summary>Every benchmark there is, in the order in which they are listed.</summary>
internal static class Catalog
{
    public static IReadOnlyList<Benchmark> Benchmarks { get; } =
    [
    ];
}
