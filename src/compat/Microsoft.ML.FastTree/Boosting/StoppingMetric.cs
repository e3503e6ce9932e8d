namespace Microsoft.ML.Trainers.FastTree;

/// <summary>A metric of scores by which training is stopped early.</summary>
internal sealed record StoppingMetric(bool LowerIsBetter, Func<TreeRows, float[], float> Of)
{
    /// <summary>The mean distance, or squared distance, of predictions from labels.</summary>
    /// <param name="metric">Which of them.</param>
    /// <param name="predict">What a score predicts as label.</param>
    public static StoppingMetric Distance(EarlyStoppingMetric metric, Func<float, double> predict)
        => new(LowerIsBetter: true, (rows, scores) =>
        {
            double sum = 0, weights = 0;
            for (var row = 0; row < scores.Length; row++)
            {
                var distance = Math.Abs(predict(scores[row]) - rows.Labels[row]);
                var weight = rows.Weights?[row] ?? 1;
                sum += weight * (metric == EarlyStoppingMetric.L1Norm ? distance : distance * distance);
                weights += weight;
            }

            return (float)(sum / weights);
        });
}
