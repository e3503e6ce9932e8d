using System.Diagnostics;
using Microsoft.ML;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.Accuracy;

/// <summary>What the presets reach on the test rows of shared tables, as the mean over seeds; goes on where it was stopped.</summary>
internal sealed class TestAccuracy : Benchmark
{
    private static readonly NeuralNetPreset[] s_presets = [NeuralNetPreset.Fast, NeuralNetPreset.Default, NeuralNetPreset.Best];

    public override string Name => "accuracy";

    public override string Description => "Test metrics of the presets on nine tables, mean of three seeds (heart: five); seconds of a fit";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var journal = new RunJournal(
            Path.Combine(Repository.Root, "docs", "benchmarks", "accuracy-runs.jsonl"), Repository.SourceCommit());
        var presets = context.Quick ? [NeuralNetPreset.Fast] : s_presets;
        // A first seed of all tables comes before a second one of any, so that a run that was stopped says as much as possible.
        foreach (var seed in Enumerable.Range(1, 5))
        {
            foreach (var (preset, table) in presets.SelectMany(preset => SharedTables.All.Select(table => (preset, table))))
            {
                if (seed <= SeedCount(table, context.Quick))
                    Measure(table, preset, seed);
            }
        }

        foreach (var (preset, table) in presets.SelectMany(preset => SharedTables.All.Select(table => (preset, table))))
        {
            var runs = Enumerable.Range(1, SeedCount(table, context.Quick)).Select(seed => Measure(table, preset, seed)).ToArray();
            foreach (var metric in runs[0].Keys)
            {
                yield return new Figure(
                    $"{table.Name}-{preset.ToString().ToLowerInvariant()}-{metric}", runs.Average(run => run[metric]),
                    metric == "fit" ? "s" : "", SharedTables.BarOf(table.Name, metric, preset));
            }
        }

        IReadOnlyDictionary<string, double> Measure(SharedTable table, NeuralNetPreset preset, int seed)
            => journal.GetOrAdd(table.Name, preset, seed, () => Fit(table, context.DataFolder!, preset, seed));
    }

    /// <summary>Small tables need more seeds.</summary>
    private static int SeedCount(SharedTable table, bool quick) => quick ? 1 : table.Name == "heart" ? 5 : 3;

    private static Dictionary<string, double> Fit(SharedTable table, string folder, NeuralNetPreset preset, int seed)
    {
        var ml = new MLContext(seed);
        var (train, test) = table.Load(ml, folder);
        var estimator = ml.NeuralNet(table.Options(folder, preset));
        var clock = Stopwatch.StartNew();
        using var model = estimator.Fit(train);
        var seconds = clock.Elapsed.TotalSeconds;
        return new(table.Evaluate(ml, model.Transform(test)), StringComparer.Ordinal) { ["fit"] = seconds };
    }
}
