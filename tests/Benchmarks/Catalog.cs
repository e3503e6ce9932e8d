using NeuralML.Benchmarks.Accuracy;
using NeuralML.Benchmarks.ClassicalLearners;
using NeuralML.Benchmarks.DataLayer;
using NeuralML.Benchmarks.Harness;
using NeuralML.Benchmarks.KernelMachines;
using NeuralML.Benchmarks.NearestNeighbors;
using NeuralML.Benchmarks.Persistence;
using NeuralML.Benchmarks.Scoring;
using NeuralML.Benchmarks.Sweeps;
using NeuralML.Benchmarks.TorchBinding;
using NeuralML.Benchmarks.TrainingSteps;

namespace NeuralML.Benchmarks;

/// <summary>Every benchmark there is, in the order in which they are listed.</summary>
internal static class Catalog
{
    public static IReadOnlyList<Benchmark> Benchmarks { get; } =
    [
        new TorchAdd(),
        new TorchMlp(),
        new TorchAdamW(),
        new TorchLeak(),
        new TorchLstm(),
        new TorchConv(),
        new Epoch(),
        new DataPath(),
        new StreamMemory(),
        new TestAccuracy(),
        new PredictOne(),
        new ScoreMillion(),
        new SaveLoad(),
        new TextLoading(),
        new Featurize(),
        new StreamMemoryPipeline(),
        new LbfgsFit(),
        new Trainers(),
        new FastTree(),
        new SvmTraining(),
        new Knn(),
        new ComparisonQuality(),
        new SweepOverhead(),
        new SweepWorkers(),
    ];
}
