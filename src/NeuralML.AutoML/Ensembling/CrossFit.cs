using NeuralML.AutoML.Evaluation;
using NeuralML.Ensembles;
using NeuralML.Features;
using NeuralML.Training;

namespace NeuralML.AutoML.Ensembling;

/// <summary>What the average and the stack of members predict, each part of the rows by weights fitted on the others.</summary>
/// <param name="Average">Of the average, <c>[rows * outputs]</c>.</param>
/// <param name="Stack">Of the stack.</param>
internal sealed record CrossFit(float[] Average, float[] Stack)
{
    private const int Parts = 5;

    // The greedy selection measures a hundred times what it is given.
    private const int EnoughValues = 8_000;
    private const int FewestRows = 1_000;

    // Fixed, so that the same predictions are divided in the same way.
    private const int Seed = 1;

    /// <param name="data">What members predict.</param>
    /// <param name="groups">The group of each row of the table, which stays together; null for none.</param>
    /// <param name="metric">What makes an average good.</param>
    /// <returns>Null where there are no two parts.</returns>
    public static CrossFit? Create(OutOfFold data, int[]? groups, Metric metric)
    {
        var (partOf, parts) = Divide(data, groups);
        if (parts < 2)
            return null;
        var length = data.Rows.Length * data.Outputs;
        var result = new CrossFit(new float[length], new float[length]);
        for (var part = 0; part < parts; part++)
        {
            var positions = Enumerable.Range(0, data.Rows.Length).ToLookup(position => partOf[data.Rows[position]] == part);
            var fitted = data.At([.. positions[false]]);
            var fewer = fitted.Thinned(EnoughValues, FewestRows);
            var weights = GreedySelection.Weights(fewer.Predictions, fewer.Labels, metric);
            int[] judged = [.. positions[true]];
            var held = data.At(judged);
            Put(new Combination(data.Task, weights, []), held, judged, result.Average);
            Put(Stacking.Fit(fitted, weights), held, judged, result.Stack);
        }

        return result;
    }

    private static void Put(Combination combination, OutOfFold held, int[] positions, float[] result)
    {
        var predictions = CombinedPredictions.Of(combination, held.Predictions, held.Outputs);
        for (var i = 0; i < positions.Length; i++)
            predictions.AsSpan(i * held.Outputs, held.Outputs).CopyTo(result.AsSpan(positions[i] * held.Outputs));
    }

    /// <summary>The part of each row of the table: a row is in one part, however often it occurs.</summary>
    private static (Dictionary<int, int> PartOf, int Parts) Divide(OutOfFold data, int[]? groups)
    {
        var labels = new Dictionary<int, float>();
        for (var i = 0; i < data.Rows.Length; i++)
            labels[data.Rows[i]] = data.Labels[i];
        var rows = labels.Keys.Order().ToArray();
        int[]? groupOf = groups is null ? null : Array.ConvertAll(rows, row => groups[row]);
        var parts = Math.Min(Parts, groupOf?.Distinct().Count() ?? rows.Length);
        var random = new Random(Seed);
        var splits = groupOf is null
            ? TrainingSplit.Folds(Array.ConvertAll(rows, row => labels[row]), data.Task != PredictionTask.Regression, parts, random)
            : GroupSplit.Folds(groupOf, parts, random);
        var partOf = new Dictionary<int, int>();
        for (var part = 0; part < splits.Length; part++)
        {
            foreach (var index in splits[part].Validation)
                partOf[rows[index]] = part;
        }

        return (partOf, splits.Length);
    }
}
