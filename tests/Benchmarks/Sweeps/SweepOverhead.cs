using System.Diagnostics;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using NeuralML.AutoML;
using NeuralML.Benchmarks.Accuracy;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.Sweeps;

/// <summary>What a comparison does beside fits and predictions, and whether it keeps to its time.</summary>
internal sealed class SweepOverhead : Benchmark
{
    private const double MostOverhead = 0.05;
    private const double LongestTime = 1.1;

    // Hardly enough for a few fits, and for everything else that is there to do.
    private static readonly TimeSpan s_smallBudget = TimeSpan.FromSeconds(5);

    public override string Name => "sweep-overhead";

    public override string Description
        => "Comparisons of a minute on small, middling and large tables: the share of the time beside fits and predictions, and the time";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        foreach (var name in context.Quick ? ["concrete"] : new[] { "concrete", "churn", "adult" })
        {
            foreach (var figure in Measure(name, name, TimeSpan.FromSeconds(context.Quick ? 15 : 60), context.DataFolder!))
                yield return figure;
        }

        foreach (var figure in Measure("concrete", "concrete-small-budget", s_smallBudget, context.DataFolder!))
            yield return figure;
    }

    private static IEnumerable<Figure> Measure(string name, string figure, TimeSpan budget, string folder)
    {
        var ml = new MLContext(seed: 1);
        var (train, _) = SharedTables.All.Single(table => table.Name == name).Load(ml, folder);
        var path = Path.GetTempFileName();
        try
        {
            var clock = Stopwatch.StartNew();
            using var result = ml.Auto().CreateComparison(new ComparisonOptions { TimeBudget = budget }).Run(train);
            var seconds = clock.Elapsed.TotalSeconds;
            result.SaveJson(path);
            using var report = JsonDocument.Parse(File.ReadAllText(path));
            var time = report.RootElement.GetProperty("run").GetProperty("time");
            double Part(string part) => time.GetProperty(part).GetDouble();
            var final = Part("finalPredictions");
            var beside = seconds - Part("foldFits") - Part("foldPredictions") - Part("finalFits") - final;
            yield return new Figure($"{figure}.overhead", beside / budget.TotalSeconds, "of the budget", Bar.AtMost(MostOverhead));
            yield return new Figure($"{figure}.final-predictions", final / budget.TotalSeconds, "of the budget");
            yield return new Figure($"{figure}.time", seconds / budget.TotalSeconds, "x the budget", Bar.AtMost(LongestTime));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
