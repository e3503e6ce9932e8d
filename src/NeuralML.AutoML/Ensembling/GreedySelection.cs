using NeuralML.AutoML.Evaluation;

namespace NeuralML.AutoML.Ensembling;

/// <summary>
/// Adds to an average, again and again, the model that makes it best, also models that are in it already (Caruana et al. 2004, Ensemble
/// selection from libraries of models).
/// </summary>
internal static class GreedySelection
{
    private const int Rounds = 25;

    /// <param name="predictions">Of each model for the same rows, <c>[rows * outputs]</c>.</param>
    /// <param name="labels">Of those rows.</param>
    /// <param name="metric">What makes an average good.</param>
    /// <returns>The part of each model; they add up to 1.</returns>
    public static double[] Weights(IReadOnlyList<float[]> predictions, float[] labels, Metric metric)
    {
        var counts = new int[predictions.Count];
        var sum = new float[predictions[0].Length];
        var trial = new float[sum.Length];
        var (bestCost, best) = (double.PositiveInfinity, counts);
        for (var round = 1; round <= Rounds; round++)
        {
            var (cost, chosen) = (double.PositiveInfinity, 0);
            for (var model = 0; model < predictions.Count; model++)
            {
                for (var i = 0; i < trial.Length; i++)
                    trial[i] = (sum[i] + predictions[model][i]) / round;
                var value = metric.Cost(metric.Measure(trial, labels));
                if (value < cost)
                    (cost, chosen) = (value, model);
            }

            counts[chosen]++;
            for (var i = 0; i < sum.Length; i++)
                sum[i] += predictions[chosen][i];
            if (cost < bestCost)
                (bestCost, best) = (cost, (int[])counts.Clone());
        }

        var total = (double)best.Sum();
        return Array.ConvertAll(best, count => count / total);
    }
}
