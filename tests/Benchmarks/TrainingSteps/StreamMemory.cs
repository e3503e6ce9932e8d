using System.Diagnostics;
using System.Globalization;
using Microsoft.ML;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.TrainingSteps;

/// <summary>How much memory it takes to fit more rows than are to be kept, in a process of its own.</summary>
internal sealed class StreamMemory : Benchmark
{
    public const string WorkerArgument = "--fit-stream";

    private const int Features = 30;

    // A fifth of what the rows would take as they are read and as inputs.
    private const int LimitPerRow = 50;

    public override string Name => "stream-memory";

    public override string Description => "Peak memory of fitting an Mlp on 5 M rows of 30 numbers (1 M with --quick) that are streamed";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var rows = context.Quick ? 1_000_000 : 5_000_000;
        var clock = Stopwatch.StartNew();
        var peak = Worker.Run(WorkerArgument, rows.ToString(CultureInfo.InvariantCulture));
        yield return new Figure("peak", peak, "MB", Bar.AtMost(1500));
        yield return new Figure("rows-per-second", rows / clock.Elapsed.TotalSeconds, "rows/s of reading twice and one epoch");
    }

    /// <summary>What the process of its own does: fits, and writes its peak in MB.</summary>
    public static int Fit(int rows)
    {
        var ml = new MLContext(seed: 1);
        var options = new NeuralNetOptions
        {
            Architecture = NeuralNetArchitecture.Mlp,
            BatchSize = 1024,
            MaximumEpochs = 1,
            MemoryLimit = (long)rows * LimitPerRow,
        };
        ml.NeuralNet(options).Fit(NumberTable.Load(ml, NumberTable.Draw(rows, Features), Features)).Dispose();
        Console.WriteLine(PeakMemory.Megabytes().ToString(CultureInfo.InvariantCulture));
        return ExitCode.AllHold;
    }
}
