using System.Diagnostics;
using System.Globalization;
using Microsoft.ML;
using NeuralML.Benchmarks.Harness;
using NeuralML.Benchmarks.Scoring;

namespace NeuralML.Benchmarks.Persistence;

/// <summary>How long it takes to save and load a model, and how large its file is.</summary>
internal sealed class SaveLoad : Benchmark
{
    public const string WorkerArgument = "--load-first";

    private const int Rows = 10_000; // Enough for all networks that the preset has.

    public override string Name => "save-load";

    public override string Description => "Model.Save and Model.Load of the default preset on 15 columns, and the zip against its weights";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(ServedRow.Draw(Rows));
        using var model = ml.NeuralNet(Options).Fit(data);
        var path = Path.GetTempFileName();
        try
        {
            var times = Measure(ml, model, data.Schema, path, rounds: context.Quick ? 9 : 25);
            yield return new Figure("networks", model.Histories.Count, "networks");
            yield return new Figure("save", Median.Of(times.Select(round => round.Save)), "ms");
            yield return new Figure("load", Median.Of(times.Select(round => round.Load)), "ms");
            yield return new Figure("both", Median.Of(times.Select(round => round.Save + round.Load)), "ms", Bar.AtMost(300));
            yield return new Figure("first-load", Worker.Run(WorkerArgument, path), "ms in a fresh process, libtorch itself included");
            yield return new Figure("size", (double)new FileInfo(path).Length / WeightBytes(model), "x of the weights", Bar.AtMost(1.1));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What the process of its own does: loads, and writes how many milliseconds that took.</summary>
    public static int LoadFirst(string path)
    {
        Console.WriteLine(Milliseconds(() => Load(new MLContext(), path)).ToString(CultureInfo.InvariantCulture));
        return ExitCode.AllHold;
    }

    // The time does not depend on how much was learned.
    private static NeuralNetOptions Options => new()
    {
        LabelColumnName = nameof(ServedRow.Leaves),
        NumericColumnNames = ServedRow.Numbers,
        CategoricalColumnNames = ServedRow.Categories,
        MaximumEpochs = 3,
    };

    private static (double Save, double Load)[] Measure(
        MLContext ml, NeuralNetTransformer model, DataViewSchema schema, string path, int rounds)
    {
        var times = new (double, double)[rounds + 1];
        foreach (ref var time in times.AsSpan())
            time = (Milliseconds(() => ml.Model.Save(model, schema, path)), Milliseconds(() => Load(ml, path)));
        return times[1..]; // In the first round code is compiled.
    }

    private static void Load(MLContext ml, string path) => ((IDisposable)ml.Model.Load(path, out _)).Dispose();

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static long WeightBytes(NeuralNetTransformer model)
    {
        using var weights = new MemoryStream();
        model.SaveWeights(weights);
        return weights.Length;
    }
}
