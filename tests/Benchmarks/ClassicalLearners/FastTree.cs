using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.ClassicalLearners;

/// <summary>Boosted trees of the same number, leaves and bins, from C# and from Python.</summary>
internal sealed class FastTree : Benchmark
{
    private const int Threads = 2;

    public override string Name => "fasttree";

    public override string Description
        => "FastTree, 100 trees x 20 leaves and 500 x 31: fit and scoring against HistGradientBoosting; xgboost (hist) for comparison";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        (int Trees, int Leaves)[] sizes = context.Quick ? [(100, 20)] : [(100, 20), (500, 31)];
        using var peer = PeerProcess.Start("fasttree.py", Threads);
        foreach (var table in BinaryTable.All(context))
        {
            float[] values = [.. table.Rows.SelectMany(row => row.Features), .. table.Rows.Select(row => row.Label ? 1f : 0)];
            using (var file = new FloatFile(values))
                peer.Call("load", new { path = file.Path, rows = table.Rows.Length, columns = table.FeatureCount });
            foreach (var (trees, leaves) in sizes)
            {
                foreach (var figure in Compare(table, trees, leaves, peer))
                    yield return figure;
            }
        }
    }

    private static IEnumerable<Figure> Compare(BinaryTable table, int trees, int leaves, PeerProcess peer)
    {
        const int Rounds = 5;
        var ml = new MLContext(seed: 1);
        var data = table.ToDataView(ml);
        var trainer = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = trees,
            NumberOfLeaves = leaves,
            NumberOfThreads = Threads,
        });

        ITransformer? model = null;
        var xgboost = new List<double>();
        var size = new { trees, leaves };
        var fit = InterleavedTiming.Measure(
            () =>
            {
                var clock = Stopwatch.StartNew();
                model = trainer.Fit(data);
                return clock.Elapsed.TotalSeconds;
            },
            () =>
            {
                xgboost.Add(peer.Call("fit_xgboost", size).GetDouble());
                return peer.Call("fit", size).GetDouble();
            },
            Rounds);
        var name = $"{table.Name}-{trees}x{leaves}";
        yield return new Figure($"{name}.fit", fit.Ratio, "x", Bar.AtMost(1.0), fit);
        yield return new Figure($"{name}.fit-to-xgboost", Median.Of(fit.Own) / Median.Of(xgboost), "x");
        var score = InterleavedTiming.Measure(() => Score(model!, data, table.Rows.Length), () => peer.Call("score").GetDouble(), Rounds);
        yield return new Figure($"{name}.score", score.Ratio, "x", Bar.AtMost(1.0), score);
    }

    private static double Score(ITransformer model, IDataView data, int rows)
    {
        var clock = Stopwatch.StartNew();
        var scored = model.Transform(data);
        var column = scored.Schema["Score"];
        using var cursor = scored.GetRowCursor([column]);
        var getter = cursor.GetGetter<float>(column);
        float score = 0;
        var count = 0;
        while (cursor.MoveNext())
        {
            getter(ref score);
            count++;
        }

        return count == rows
            ? clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"{count} rows were scored, not {rows}.");
    }
}
