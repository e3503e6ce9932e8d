using System.Runtime.InteropServices;
using NeuralML.Features;
using static TorchSharp.torch;

namespace NeuralML.Scoring;

/// <summary>
/// Turns what a network puts out into scores: logits as they are, probabilities of classes, rates, numbers in the unit of the label and in
/// its range, quantiles in rising order. Several networks are averaged as predictions, which are probabilities in place of logits:
/// <see cref="Add"/> those of each, then <see cref="Finish"/>. The caller has a scope for tensors in between.
/// </summary>
/// <param name="label">What is predicted.</param>
/// <param name="scaler">The unit and the range of the label, as the network was trained on it.</param>
internal sealed class OutputTransform(LabelColumn label, TargetScaler scaler)
{
    // The next number below 1: its logit is the highest that a probability can have.
    private static readonly double s_highestProbability = Math.BitDecrement(1);

    /// <param name="output">What the network put out, <c>[rows, outputs]</c>; divided by a temperature where there is one.</param>
    /// <param name="scores"><c>[rows, outputs]</c> or longer.</param>
    public void Score(Tensor output, Span<float> scores)
    {
        var scored = label.Task == PredictionTask.Multiclass ? output.softmax(1) : output.contiguous();
        var values = MemoryMarshal.Cast<byte, float>(scored.bytes);
        values.CopyTo(scores);
        if (!label.Task.IsClassification())
            ToUnit(scores[..values.Length]);
    }

    /// <summary>Adds the predictions of one network to a sum.</summary>
    /// <param name="output">What the network put out, <c>[rows, outputs]</c>.</param>
    /// <param name="weight">What they count; 1 in total.</param>
    /// <param name="predictions">The sum so far, <c>[rows, outputs]</c>; 0 at first.</param>
    public void Add(Tensor output, double weight, Span<double> predictions)
    {
        var scores = new float[predictions.Length];
        Score(output, scores);
        for (var i = 0; i < scores.Length; i++)
            predictions[i] += weight * (label.Task.HasLogits() ? 1 / (1 + Math.Exp(-scores[i])) : scores[i]);
    }

    /// <summary>Turns averaged predictions into scores.</summary>
    /// <param name="predictions">The sum over all networks, <c>[rows, outputs]</c>.</param>
    /// <param name="scores"><c>[rows, outputs]</c> or longer.</param>
    public void Finish(ReadOnlySpan<double> predictions, Span<float> scores)
    {
        for (var i = 0; i < predictions.Length; i++)
            scores[i] = (float)(label.Task.HasLogits() ? Logit(predictions[i]) : predictions[i]);
    }

    private static double Logit(double probability)
    {
        var inside = Math.Clamp(probability, double.Epsilon, s_highestProbability);
        return Math.Log(inside) - Math.Log(1 - inside);
    }

    private void ToUnit(Span<float> scores)
    {
        for (var i = 0; i < scores.Length; i++)
            scores[i] = scaler.Unscale(label.IsCount ? MathF.Exp(scores[i]) : scores[i], i % label.Width);
        if (label.Task != PredictionTask.Quantile)
            return;
        // Quantiles that cross are put in order, which brings them nearer to the true ones (Chernozhukov et al. 2010, arXiv:0704.3649).
        for (var row = 0; row < scores.Length; row += label.OutputCount)
            scores.Slice(row, label.OutputCount).Sort();
    }
}
