using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using NeuralML.AutoML;
using NeuralML.Benchmarks.Accuracy;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.Sweeps;

/// <summary>A comparison whose trials are in a database.</summary>
/// <param name="Store">The connection string of the database.</param>
/// <param name="Table">The table that is compared on.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Families">The families.</param>
/// <param name="Seconds">The time of the comparison.</param>
internal sealed record SharedSweep(string Store, string Table, string Folder, IReadOnlyList<LearnerFamily> Families, double Seconds)
{
    public static SharedSweep Parse(string text) => JsonSerializer.Deserialize<SharedSweep>(text)!;

    /// <summary>What a process of its own does: compares, and writes a line for each trial that it has ended.</summary>
    public int Run()
    {
        var ml = new MLContext(seed: 1);
        var (train, _) = SharedTables.All.Single(table => table.Name == Table).Load(ml, Folder);
        ml.Auto().CreateComparison(new ComparisonOptions
        {
            Families = Families,
            TimeBudget = TimeSpan.FromSeconds(Seconds),
            TestFraction = 0,
            StoreConnectionString = Store,
            Progress = new Listener(),
        }).Run(train).Dispose();
        return ExitCode.AllHold;
    }

    public override string ToString() => JsonSerializer.Serialize(this);

    private sealed class Listener : IProgress<ComparisonProgress>
    {
        public void Report(ComparisonProgress value)
        {
            if (value.State != TrialState.Running)
                Console.WriteLine($"{value.Fold} {value.Configuration}");
        }
    }
}
