using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using NeuralML.AutoML;
using NeuralML.Benchmarks.Accuracy;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.Sweeps;

/// <summary>What a comparison finds on shared tables in two minutes, against the best of Python's learners with their defaults.</summary>
internal sealed class ComparisonQuality : Benchmark
{
    private const int Threads = 2;
    private const int FewestWins = 7;

    private static readonly TimeSpan s_budget = TimeSpan.FromMinutes(2);

    public override string Name => "comparison";

    public override string Description
        => "Comparisons of two minutes on nine tables against the best of HistGradientBoosting, xgboost, KNN and SVM on the test rows";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        using var peer = PeerProcess.Start("comparison.py", Threads);
        var tables = context.Quick ? SharedTables.All.Where(table => table.Name is "heart") : SharedTables.All;
        var (wins, count) = (0, 0);
        foreach (var table in tables)
        {
            var best = peer.Call("best", new
            {
                folder = context.DataFolder, table = table.Name, kind = table.LabelKind.ToString(), texts = table.TextColumns,
            });
            var (metric, peerValue) = (best.GetProperty("metric").GetString()!, best.GetProperty("value").GetDouble());
            var (value, seconds) = Compare(table, context);
            var isWon = metric == "rmse" ? value[metric] <= peerValue : value[metric] >= peerValue;
            (wins, count) = (wins + (isWon ? 1 : 0), count + 1);
            yield return new Figure($"{table.Name}.{metric}", value[metric], "");
            yield return new Figure($"{table.Name}.{best.GetProperty("learner").GetString()}", peerValue, "");
            yield return new Figure($"{table.Name}.time", seconds / Budget(context).TotalSeconds, "x", Bar.AtMost(1.1));
        }

        yield return new Figure("tables-won", wins, $"of {count}", context.Quick ? null : Bar.AtLeast(FewestWins));
    }

    private static TimeSpan Budget(BenchmarkContext context) => context.Quick ? s_budget / 6 : s_budget;

    private static (IReadOnlyDictionary<string, double> Metrics, double Seconds) Compare(SharedTable table, BenchmarkContext context)
    {
        var ml = new MLContext(seed: 1);
        var (train, test) = table.Load(ml, context.DataFolder!);
        var clock = Stopwatch.StartNew();
        // The test rows are in a file of their own.
        using var result = ml.Auto()
            .CreateComparison(new ComparisonOptions { TimeBudget = Budget(context), TestFraction = 0 })
            .Run(train);
        var seconds = clock.Elapsed.TotalSeconds;
        return (table.Evaluate(ml, ((ITransformer?)result.Ensemble ?? result.BestModel).Transform(test)), seconds);
    }
}
