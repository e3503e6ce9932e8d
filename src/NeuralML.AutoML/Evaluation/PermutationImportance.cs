using System.Diagnostics;
using Microsoft.ML;

namespace NeuralML.AutoML.Evaluation;

/// <summary>
/// How much worse the metric becomes when the values of a column change places between rows (Breiman 2001, Random forests).
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="Drop">How much worse, mean over the shuffles; below 0 where it was better without the column.</param>
/// <param name="StandardError">Its standard error.</param>
internal sealed record PermutationImportance(string Column, double Drop, double StandardError)
{
    private const int MostRows = 5_000;
    private const int Shuffles = 3;

    /// <param name="runner">What knows the table and the metric.</param>
    /// <param name="model">The model.</param>
    /// <param name="rows">The rows to measure on.</param>
    /// <param name="seed">Where chance begins.</param>
    /// <param name="time">The time for it; columns for which there is none are left out.</param>
    /// <returns>The most important first.</returns>
    public static IReadOnlyList<PermutationImportance> Of(TrialRunner runner, ITransformer model, int[] rows, int seed, TimeSpan time)
    {
        var random = new Random(seed);
        var clock = Stopwatch.StartNew();
        if (rows.Length > MostRows)
        {
            rows = (int[])rows.Clone();
            random.Shuffle(rows);
            rows = rows[..MostRows];
        }

        var labels = runner.Labels(rows);
        var cost = runner.Metric.Cost(runner.Metric.Measure(runner.Predict(model, rows), labels));
        var importances = new List<PermutationImportance>();
        foreach (var column in runner.Table.Features.Select(column => column.Name))
        {
            if (clock.Elapsed > time)
                break;
            var drops = new double[Shuffles];
            for (var i = 0; i < Shuffles; i++)
            {
                var others = (int[])rows.Clone();
                random.Shuffle(others);
                drops[i] = runner.Metric.Cost(runner.Metric.Measure(runner.Predict(model, rows, column, others), labels)) - cost;
            }

            var mean = drops.Average();
            var variance = drops.Sum(drop => (drop - mean) * (drop - mean)) / (Shuffles - 1);
            importances.Add(new PermutationImportance(column, mean, Math.Sqrt(variance / Shuffles)));
        }

        return [.. importances.OrderByDescending(importance => importance.Drop)];
    }
}
