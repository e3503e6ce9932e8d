using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.DataLayer;

/// <summary>Fitting a feature pipeline and one pass through it, from C# and from Python.</summary>
internal sealed class Featurize : Benchmark
{
    private const int Numbers = 50;
    private const int Categories = 50;
    private const int Features = Numbers + (2 * Categories);

    public override string Name => "featurize";

    public override string Description =>
        "OneHotEncoding (2 texts), NormalizeMeanVariance (50 numbers), Concatenate: fit and one pass over 1 M rows against scikit-learn";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var (rows, rounds) = context.Quick ? (100_000, 5) : (1_000_000, 5);
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(Draw(rows));
        using var peer = PeerProcess.Start("featurize.py", threads: 2);
        peer.Call("draw", new { rows });
        var timing = InterleavedTiming.Measure(
            () => FitAndRead(ml, data, rows),
            () =>
            {
                var answer = peer.Call("seconds");
                Require(rows, Features, answer[1].GetInt32(), answer[2].GetInt32());
                return answer[0].GetDouble();
            },
            rounds);
        yield return new Figure("ratio", timing.Ratio, "x", Bar.AtMost(1.0), timing);
    }

    private static List<RowToFeaturize> Draw(int rows)
    {
        var random = new Random(1);
        var categories = Enumerable.Range(0, Categories).Select(i => $"category {i}").ToArray();
        return Enumerable.Range(0, rows).Select(_ => new RowToFeaturize
        {
            Numbers = Enumerable.Range(0, Numbers).Select(_ => random.NextSingle()).ToArray(),
            A = categories[random.Next(Categories)],
            B = categories[random.Next(Categories)],
        }).ToList();
    }

    private static double FitAndRead(MLContext ml, IDataView data, int rows)
    {
        var clock = Stopwatch.StartNew();
        var pipeline = ml.Transforms.NormalizeMeanVariance("Numbers", fixZero: false)
            .Append(ml.Transforms.Categorical.OneHotEncoding([new InputOutputColumnPair("A"), new InputOutputColumnPair("B")]))
            .Append(ml.Transforms.Concatenate("Features", "Numbers", "A", "B"));
        var features = pipeline.Fit(data).Transform(data);
        var column = features.Schema["Features"];
        using var cursor = features.GetRowCursor([column]);
        var getter = cursor.GetGetter<VBuffer<float>>(column);
        VBuffer<float> value = default;
        var count = 0;
        while (cursor.MoveNext())
        {
            getter(ref value);
            count++;
        }

        Require(rows, Features, count, value.Length);
        return clock.Elapsed.TotalSeconds;
    }

    private static void Require(int rows, int columns, int actualRows, int actualColumns)
    {
        if ((rows, columns) != (actualRows, actualColumns))
            throw new InvalidOperationException($"{actualRows} x {actualColumns} features were made, not {rows} x {columns}.");
    }
}
