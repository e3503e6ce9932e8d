using Microsoft.ML;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.TrainingSteps;

/// <summary>How long training waits for its batches, where rows are in memory and where they are read again for each epoch.</summary>
internal sealed class DataPath : Benchmark
{
    private const int Features = 30;
    private const int BytesPerRow = sizeof(float) * ((2 * Features) + 2);

    public override string Name => "data-path";

    public override string Description
        => "The share of an epoch (Mlp, batch 256, 30 numbers) that is outside forward, backward and step, in memory and streaming";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var rows = NumberTable.Copy(context.Quick ? 100_000 : 500_000, Features);
        var epochs = context.Quick ? 4 : 6;
        var inMemory = Measure(rows, epochs, memoryLimit: null);
        yield return new Figure("in-memory", 100 * Median.Of(inMemory.Shares), "%", Bar.AtMost(5));
        var streaming = Measure(rows, epochs, memoryLimit: (long)rows.Length * BytesPerRow / 4);
        yield return new Figure("streaming", 100 * Median.Of(streaming.Shares), "%", Bar.AtMost(15));
        yield return new Figure("streaming-epoch", Median.Of(streaming.Seconds) / Median.Of(inMemory.Seconds), "x of one in memory");
    }

    /// <summary>The epochs of a fit but the first, in which code is compiled and the pool fills.</summary>
    private static (double[] Shares, double[] Seconds) Measure(NumberRow[] rows, int epochs, long? memoryLimit)
    {
        var clock = new DataPathClock();
        var ml = new MLContext(seed: 1);
        var options = new NeuralNetOptions
        {
            Architecture = NeuralNetArchitecture.Mlp,
            MaximumEpochs = epochs,
            Patience = epochs,
            MemoryLimit = memoryLimit,
            Callbacks = [clock],
        };
        ml.NeuralNet(options).Fit(NumberTable.Load(ml, rows, Features)).Dispose();
        return ([.. clock.Shares.Skip(1)], [.. clock.Seconds.Skip(1)]);
    }
}
