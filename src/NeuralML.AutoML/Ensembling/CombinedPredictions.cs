using NeuralML.Ensembles;
using NeuralML.Features;
using NeuralML.Scoring;

namespace NeuralML.AutoML.Ensembling;

/// <summary>What members predict together, as the ensemble of them does.</summary>
internal static class CombinedPredictions
{
    /// <param name="combination">How they are combined.</param>
    /// <param name="predictions">Of each member for the same rows, <c>[rows * outputs]</c>.</param>
    /// <param name="outputs">Values per row: 1, or one per class of several.</param>
    /// <returns>Of all together, <c>[rows * outputs]</c>.</returns>
    public static float[] Of(Combination combination, IReadOnlyList<float[]> predictions, int outputs)
    {
        var isBinary = combination.Task == PredictionTask.Binary;
        var width = MemberPrediction.ValueCount(combination.Task, outputs);
        var values = new double[predictions.Count * width];
        var combined = new double[outputs];
        var result = new float[predictions[0].Length];
        for (var start = 0; start < result.Length; start += outputs)
        {
            for (var member = 0; member < predictions.Count; member++)
            {
                for (var i = 0; i < outputs; i++)
                    values[(member * width) + i] = predictions[member][start + i];
                if (isBinary)
                    values[(member * width) + 1] = 1.0 - predictions[member][start];
            }

            combination.Combine(values, combined);
            for (var i = 0; i < outputs; i++)
                result[start + i] = isBinary ? BinaryOutputColumns.Probability((float)combined[i]) : (float)combined[i];
        }

        return result;
    }
}
