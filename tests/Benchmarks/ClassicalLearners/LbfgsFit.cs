using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Trainers;
using NeuralML.Benchmarks.Accuracy;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.ClassicalLearners;

/// <summary>How long logistic regression takes to reach the same objective, from C# and from Python.</summary>
internal sealed class LbfgsFit : Benchmark
{
    private const string Table = "adult";

    // Of the objective that C# reaches; the peer may stay above it by this much.
    private const double SameObjective = 1 + 1e-6;

    public override string Name => "lbfgs";

    public override string Description =>
        "LbfgsLogisticRegression on adult one-hot, l2 = 1, against scikit-learn's lbfgs to the same objective on 2 threads";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var ml = new MLContext(seed: 1);
        var table = new FeaturizedTable(ml, context.DataFolder!, Table, normalized: true);
        var model = Fit(ml, table.Train);

        using var peer = PeerProcess.Start("lbfgs.py", threads: 2);
        var path = Path.Combine(context.DataFolder!, $"{Table}_train.csv");
        peer.Call("prepare", new { path, categories = SharedTables.All.First(shared => shared.Name == Table).TextColumns });
        var objective = peer.Call("objective", new { weights = model.Weights, bias = model.Bias }).GetDouble();
        var tolerance = peer.Call("reach", new { target = objective * SameObjective }).GetDouble();

        var timing = InterleavedTiming.Measure(
            () =>
            {
                var clock = Stopwatch.StartNew();
                Fit(ml, table.Train);
                return clock.Elapsed.TotalSeconds;
            },
            () => peer.Call("seconds", new { tolerance }).GetDouble(),
            context.Quick ? 5 : 15);
        yield return new Figure("ratio", timing.Ratio, "x", Bar.AtMost(1.0), timing);
        yield return new Figure("objective", objective, "nats");
    }

    private static LinearBinaryModelParameters Fit(MLContext ml, IDataView data)
        => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(l1Regularization: 0, l2Regularization: 1).Fit(data).Model.SubModel;
}
