using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Benchmarks.ClassicalLearners;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.KernelMachines;

/// <summary>The same machines, from C# and from LIBSVM.</summary>
internal sealed class SvmTraining : Benchmark
{
    private const int Threads = 2;
    private const int Rounds = 5;
    private const double Epsilon = 0.1;
    private const int CacheMegabytes = 200;

    public override string Name => "svm";

    public override string Description
        => "kernel SVM with two and ten classes and regression: fit time, objective and predictions against SVC and SVR";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        MachineTable.Folder = context.DataFolder!;
        using var peer = PeerProcess.Start("svm.py", Threads);
        var rows = context.Quick ? 4000 : 10_000;
        foreach (var table in new[] { MachineTable.Adult(rows), MachineTable.Digits(), MachineTable.Housing(rows) })
        {
            foreach (var figure in Compare(table, peer, context.Quick))
                yield return figure;
        }
    }

    private static IEnumerable<Figure> Compare(MachineTable table, PeerProcess peer, bool quick)
    {
        var ml = new MLContext(seed: 1);
        var (train, test) = (table.Load(ml, table.Train), table.Load(ml, table.Test));
        var gamma = 1.0 / table.Width;
        Send(table, peer);
        var regression = table.Label == nameof(MachineRow.Number);
        KernelSvmTransformer? model = null;
        var fit = InterleavedTiming.Measure(() => Fit(false), () => FitPeer(false), Rounds);
        yield return new Figure($"{table.Name}.fit", fit.Ratio, "x", Bar.AtMost(1.0), fit);
        var objective = peer.Call("objective", new { gamma, epsilon = Epsilon }).GetDouble();
        var difference = Math.Abs((model!.Model.Objectives.Sum() - objective) / objective);
        yield return new Figure($"{table.Name}.objective-difference", 1e4 * difference, "1e-4", Bar.AtMost(1.0));
        var expected = peer.Call("predict").EnumerateArray().Select(item => item.GetSingle()).ToArray();
        var predicted = Predict(table, model, test);
        yield return regression
            ? new Figure($"{table.Name}.largest-difference", predicted.Zip(expected, (a, b) => Math.Abs(a - b)).Max(), "")
            : new Figure(
                $"{table.Name}.agreement", 100 * predicted.Zip(expected, (a, b) => a == b ? 1.0 : 0).Average(), "%", Bar.AtLeast(99.5));
        var score = InterleavedTiming.Measure(
            () => Time(() => Predict(table, model, test)), () => peer.Call("score").GetDouble(), Rounds);
        yield return new Figure($"{table.Name}.score", score.Ratio, "x", null, score);
        if (regression || quick)
            yield break;
        var withProbabilities = InterleavedTiming.Measure(() => Fit(true), () => FitPeer(true), Rounds);
        yield return new Figure($"{table.Name}.fit-with-probabilities", withProbabilities.Ratio, "x", null, withProbabilities);

        double Fit(bool probability) => Time(() => model = ml.KernelSvm(new KernelSvmOptions
        {
            LabelColumnName = table.Label,
            Standardize = false,
            Gamma = gamma,
            Epsilon = Epsilon,
            CalibrateProbabilities = probability,
            MemoryLimit = CacheMegabytes << 20,
            NumberOfThreads = Threads,
        }).Fit(train));

        double FitPeer(bool probability) => peer.Call(
            "fit", new { regression, cost = 1, gamma, epsilon = Epsilon, cache = CacheMegabytes, probability }).GetDouble();
    }

    private static void Send(MachineTable table, PeerProcess peer)
    {
        float[] values = [
            .. table.Train.Concat(table.Test).SelectMany(row => row.Features), .. table.Train.Select(table.LabelOf)];
        using var file = new FloatFile(values);
        peer.Call(
            "load", new { path = file.Path, rows = table.Train.Length, test_rows = table.Test.Length, columns = table.Width });
    }

    private static double Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalSeconds;
    }

    private static float[] Predict(MachineTable table, KernelSvmTransformer model, IDataView rows)
    {
        var scored = model.Transform(rows);
        return table.Label switch
        {
            nameof(MachineRow.Flag) => [.. scored.GetColumn<bool>("PredictedLabel").Select(label => label ? 1f : 0)],
            nameof(MachineRow.Class) => [.. scored.GetColumn<uint>("PredictedLabel").Select(key => key - 1f)],
            _ => [.. scored.GetColumn<float>("Score")],
        };
    }
}
