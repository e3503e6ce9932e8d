using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;

namespace NeuralML.AutoML.Evaluation;

/// <summary>Reads what a model predicts in the form in which learners of all kinds are alike.</summary>
internal static class PredictionReader
{
    /// <param name="scored">Data with the columns of a model.</param>
    /// <param name="task">What it predicts.</param>
    /// <param name="outputs">Values per row: 1, or one per class of several.</param>
    /// <returns>The probability of true, of each class, or the number, <c>[rows * outputs]</c>.</returns>
    /// <exception cref="InvalidOperationException">A prediction is not finite.</exception>
    public static float[] Read(IDataView scored, PredictionTask task, int outputs)
    {
        var predictions = task switch
        {
            PredictionTask.Binary => Probabilities(scored),
            PredictionTask.Multiclass => Classes(scored, outputs),
            _ => [.. scored.GetColumn<float>("Score")],
        };
        return Array.TrueForAll(predictions, float.IsFinite)
            ? predictions
            : throw new InvalidOperationException("The model predicts what is not finite.");
    }

    private static float[] Probabilities(IDataView scored)
        => scored.Schema.GetColumnOrNull("Probability") is not null
            ? [.. scored.GetColumn<float>("Probability")]
            : [.. scored.GetColumn<float>("Score").Select(score => (float)(1 / (1 + Math.Exp(-score))))];

    private static float[] Classes(IDataView scored, int outputs)
    {
        var predictions = new List<float>();
        foreach (var row in scored.GetColumn<float[]>("Score"))
        {
            // Scores that are no probabilities are taken for logits.
            var isLogits = Array.Exists(row, score => score < 0);
            var largest = row.Max();
            var shares = Array.ConvertAll(row, score => isLogits ? Math.Exp(score - largest) : score);
            var sum = shares.Sum();
            predictions.AddRange(shares.Select(share => sum == 0 ? 1f / outputs : (float)(share / sum)));
        }

        return [.. predictions];
    }
}
