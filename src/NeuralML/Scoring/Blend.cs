using System.Buffers;
using NeuralML.Features;

namespace NeuralML.Scoring;

/// <summary>Averages what several networks predict for the same rows: probabilities of classes, numbers otherwise.</summary>
internal static class Blend
{
    /// <param name="task">What is predicted.</param>
    /// <param name="outputs">Outputs per row.</param>
    /// <param name="predictions">Of each network <c>[rows * outputs]</c> or longer: logits, or numbers in the unit of the label.</param>
    /// <param name="weights">The part of each network; they add up to 1.</param>
    /// <param name="target"><c>[rows * outputs]</c>: logits (for classes, the logarithms of probabilities), or numbers.</param>
    public static void Average(
        PredictionTask task, int outputs, ReadOnlySpan<float[]> predictions, ReadOnlySpan<double> weights, Span<float> target)
    {
        if (predictions.Length == 1)
        {
            predictions[0].AsSpan(0, target.Length).CopyTo(target);
            return;
        }

        switch (task)
        {
            case PredictionTask.Binary or PredictionTask.MultiLabel:
                Logits(predictions, weights, target);
                break;
            case PredictionTask.Multiclass:
                Classes(outputs, predictions, weights, target);
                break;
            default:
                Numbers(predictions, weights, target);
                break;
        }
    }

    private static void Logits(ReadOnlySpan<float[]> predictions, ReadOnlySpan<double> weights, Span<float> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            // The probabilities of both sides, so that none is lost next to 1.
            var (positive, negative) = (0.0, 0.0);
            for (var network = 0; network < predictions.Length; network++)
            {
                double logit = predictions[network][i];
                var small = Math.Exp(-Math.Abs(logit));
                var (likely, unlikely) = (weights[network] / (1 + small), weights[network] * small / (1 + small));
                positive += logit >= 0 ? likely : unlikely;
                negative += logit >= 0 ? unlikely : likely;
            }

            target[i] = (float)(Math.Log(positive) - Math.Log(negative));
        }
    }

    private static void Classes(
        int outputs, ReadOnlySpan<float[]> predictions, ReadOnlySpan<double> weights, Span<float> target)
    {
        var pooled = ArrayPool<double>.Shared.Rent(2 * outputs);
        var row = pooled.AsSpan(0, outputs);
        var shares = pooled.AsSpan(outputs, outputs);
        for (var start = 0; start < target.Length; start += outputs)
        {
            row.Clear();
            for (var network = 0; network < predictions.Length; network++)
            {
                var sum = Softmax.Shares(predictions[network].AsSpan(start, outputs), 1, shares);
                for (var i = 0; i < outputs; i++)
                    row[i] += weights[network] / sum * shares[i];
            }

            for (var i = 0; i < outputs; i++)
                target[start + i] = (float)Math.Log(row[i] + double.Epsilon);
        }

        ArrayPool<double>.Shared.Return(pooled);
    }

    private static void Numbers(ReadOnlySpan<float[]> predictions, ReadOnlySpan<double> weights, Span<float> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            var sum = 0.0;
            for (var network = 0; network < predictions.Length; network++)
                sum += weights[network] * predictions[network][i];
            target[i] = (float)sum;
        }
    }
}
