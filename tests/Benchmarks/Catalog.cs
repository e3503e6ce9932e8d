using NeuralML.Benchmarks.Accuracy;
using NeuralML.Benchmarks.DataLayer;
using NeuralML.Benchmarks.Harness;
using NeuralML.Benchmarks.TrainingSteps;

namespace NeuralML.Benchmarks;

/// <summary>Every benchmark there is, in the order in which they are listed.</summary>
internal static class Catalog
{
    public static IReadOnlyList<Benchmark> Benchmarks { get; } =
    [
        new TorchMlp(),
        new TorchAdamW(),
        new TorchLeak(),
        new TestAccuracy(),
        new TextLoading(),
        new Featurize(),
        new StreamMemoryPipeline(),
    ];
}
