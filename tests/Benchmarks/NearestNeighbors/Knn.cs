using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Benchmarks.ClassicalLearners;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.NearestNeighbors;

/// <summary>Nearest neighbours: exact search against scikit-learn's, approximate search against exact.</summary>
internal sealed class Knn : Benchmark
{
    private const int Threads = 2;
    private const int Rounds = 5;
    private const int Neighbors = 5;
    private const int GraphNeighbors = 10;
    private const int GraphWidth = 64;
    private const int EfSearch = 18;

    public override string Name => "knn";

    public override string Description
        => "nearest neighbours through Transform: exact at 30 and 500 features and a tree at 8 against scikit-learn's KNeighborsRegressor "
            + $"with {Threads} jobs; HNSW (EfSearch {EfSearch}) against exact at {GraphWidth}";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var share = context.Quick ? 4 : 1;
        using (var peer = PeerProcess.Start("knn.py", Threads))
        {
            yield return Compare(peer, "brute", NeighborTable.Gaussian(50_000 / share, 30, 10_000 / share), Bar.AtMost(0.7));
            yield return Compare(peer, "brute", NeighborTable.Gaussian(20_000 / share, 500, 2_000 / share), Bar.AtMost(0.7));
            yield return Compare(peer, "kd_tree", NeighborTable.Gaussian(100_000 / share, 8, 10_000 / share), bar: null);
        }

        foreach (var figure in Graph("hnsw", NeighborTable.Clustered(200_000 / share, GraphWidth, 10_000 / share), context.Quick))
            yield return figure;
        foreach (var figure in Graph("hnsw-gaussian", NeighborTable.Gaussian(200_000 / share, GraphWidth, 10_000 / share), quick: true))
            yield return figure;
    }

    private static Figure Compare(PeerProcess peer, string algorithm, NeighborTable table, Bar? bar)
    {
        using (var file = new FloatFile([.. table.Rows, .. table.Queries]))
        {
            peer.Call(
                "load",
                new { path = file.Path, width = table.Width, rows = table.Rows.Length / table.Width, neighbors = Neighbors, algorithm });
        }

        var ml = new MLContext(seed: 1);
        var model = Fit(ml, table, algorithm == "brute" ? NearestNeighborsSearch.Exact : NearestNeighborsSearch.Tree, Neighbors);
        var queries = table.Load(ml, table.Queries);
        var timing = InterleavedTiming.Measure(
            () => Score(model, queries, table.QueryCount), () => peer.Call("predict").GetDouble(), Rounds);
        return new Figure(algorithm == "brute" ? $"exact-{table.Width}" : $"tree-{table.Width}", timing.Ratio, "x", bar, timing);
    }

    private static IEnumerable<Figure> Graph(string name, NeighborTable table, bool quick)
    {
        var ml = new MLContext(seed: 1);
        var exact = Fit(ml, table, NearestNeighborsSearch.Exact, GraphNeighbors);
        var clock = Stopwatch.StartNew();
        var graph = Fit(ml, table, NearestNeighborsSearch.Approximate, GraphNeighbors);
        var built = clock.Elapsed.TotalSeconds;
        var queries = table.Load(ml, table.Queries);
        var timing = InterleavedTiming.Measure(
            () => Score(graph, queries, table.QueryCount), () => Score(exact, queries, table.QueryCount), Rounds);
        var hits = Near(graph, queries).Zip(Near(exact, queries), (found, all) => found.Intersect(all).Count());
        var recall = hits.Average() / GraphNeighbors;
        // The bars are those of the full size.
        yield return new Figure($"{name}.recall", recall, "share", quick ? null : Bar.AtLeast(0.97));
        yield return new Figure($"{name}.to-exact", timing.Ratio, "x", quick ? null : Bar.AtMost(0.1), timing);
        yield return new Figure($"{name}.build", built, "s");
    }

    private static NearestNeighborsTransformer Fit(MLContext ml, NeighborTable table, NearestNeighborsSearch search, int neighbors)
        => ml.NearestNeighbors(new NearestNeighborsOptions
        {
            NeighborCount = neighbors,
            Standardize = false,
            Search = search,
            EfSearch = EfSearch,
            NeighborsColumnName = "Near",
        }).Fit(table.Load(ml, table.Rows));

    private static IEnumerable<int[]> Near(NearestNeighborsTransformer model, IDataView queries)
        => model.Transform(queries).GetColumn<int[]>("Near");

    private static double Score(NearestNeighborsTransformer model, IDataView queries, int count)
    {
        var clock = Stopwatch.StartNew();
        var scored = model.Transform(queries);
        var column = scored.Schema["Score"];
        using var cursor = scored.GetRowCursor([column]);
        var getter = cursor.GetGetter<float>(column);
        float score = 0;
        var read = 0;
        for (; cursor.MoveNext(); read++)
            getter(ref score);
        return read == count
            ? clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"{read} rows were scored, not {count}.");
    }
}
