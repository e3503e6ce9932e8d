using System.Diagnostics;
using Microsoft.ML;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.Scoring;

/// <summary>One row at a time through a prediction engine.</summary>
internal sealed class PredictOne : Benchmark
{
    private const int Rows = 10_000; // Enough for all networks that the preset has.
    private const int Threads = 4;

    public override string Name => "predict-one";

    public override string Description
        => "PredictionEngine.Predict with the default preset on 15 columns: median time, bytes per call, and 4 threads with an engine each";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var ml = new MLContext(seed: 1);
        var rows = ServedRow.Draw(Rows);
        var calls = context.Quick ? 20_000 : 100_000;
        foreach (var (label, name) in new[] { (nameof(ServedRow.Leaves), "classes"), (nameof(ServedRow.Value), "numbers") })
        {
            using var model = ml.NeuralNet(Options(label)).Fit(ml.Data.LoadFromEnumerable(rows));
            var engine = CreateEngine(ml, model);
            Time(engine, rows, calls / 4);
            Thread.Sleep(500); // What is compiled better in the background is used from here on.
            Time(engine, rows, calls / 4);

            var before = GC.GetAllocatedBytesForCurrentThread();
            var times = Time(engine, rows, calls);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before - (sizeof(long) * calls);
            yield return new Figure($"{name}-networks", model.Histories.Count, "networks");
            yield return new Figure($"{name}-median", Median.Of(times), "us", Bar.AtMost(60));
            yield return new Figure($"{name}-bytes", bytes / (double)calls, "bytes per call", Bar.AtMost(1024));
            yield return new Figure($"{name}-{Threads}-threads", Scaling(ml, model, rows, calls / 4), $"x of one thread, {Cores} cores");
        }
    }

    private static int Cores => Environment.ProcessorCount;

    // Speed does not depend on how much was learned.
    private static NeuralNetOptions Options(string label) => new()
    {
        LabelColumnName = label,
        NumericColumnNames = ServedRow.Numbers,
        CategoricalColumnNames = ServedRow.Categories,
        MaximumEpochs = 3,
    };

    private static PredictionEngine<ServedRow, ServedPrediction> CreateEngine(MLContext ml, NeuralNetTransformer model)
        => ml.Model.CreatePredictionEngine<ServedRow, ServedPrediction>(model, new PredictionEngineOptions { OwnsTransformer = false });

    /// <summary>Microseconds of each call.</summary>
    private static double[] Time(PredictionEngine<ServedRow, ServedPrediction> engine, ServedRow[] rows, int calls)
    {
        var times = new double[calls];
        for (var i = 0; i < calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            engine.Predict(rows[i % rows.Length]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return times;
    }

    /// <summary>How many times the rows of one thread several get done in the same time, each with an engine of its own.</summary>
    private static double Scaling(MLContext ml, NeuralNetTransformer model, ServedRow[] rows, int calls)
    {
        var ratios = new double[5];
        foreach (ref var ratio in ratios.AsSpan())
            ratio = Rate(ml, model, rows, calls, Threads) / Rate(ml, model, rows, calls, 1);
        return Median.Of(ratios);
    }

    private static double Rate(MLContext ml, NeuralNetTransformer model, ServedRow[] rows, int calls, int threads)
    {
        var engines = Enumerable.Range(0, threads).Select(_ => CreateEngine(ml, model)).ToArray();
        var clock = Stopwatch.StartNew();
        var workers = Array.ConvertAll(engines, engine => new Thread(() =>
        {
            for (var i = 0; i < calls / threads; i++)
                engine.Predict(rows[i % rows.Length]);
        }));
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        return calls / clock.Elapsed.TotalSeconds;
    }
}
