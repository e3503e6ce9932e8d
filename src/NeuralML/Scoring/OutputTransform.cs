using NeuralML.Features;

namespace NeuralML.Scoring;

/// <summary>
/// Turns what a network puts out into what several are averaged as: logits, with a factor; rates; numbers in the unit of the label and in
/// its range; quantiles in rising order.
/// </summary>
/// <param name="label">What is predicted.</param>
/// <param name="scaler">The unit and the range of the label, as the network was trained on it.</param>
internal sealed class OutputTransform(LabelColumn label, TargetScaler scaler)
{
    public TargetScaler Scaler => scaler;

    /// <param name="outputs">What the network put out, <c>[rows * outputs]</c>, in place.</param>
    /// <param name="logitFactor">What logits are multiplied with.</param>
    public void Apply(Span<float> outputs, double logitFactor)
    {
        if (label.Task.IsClassification())
        {
            foreach (ref var logit in outputs)
                logit *= (float)logitFactor;
            return;
        }

        for (var i = 0; i < outputs.Length; i++)
            outputs[i] = scaler.Unscale(label.IsCount ? MathF.Exp(outputs[i]) : outputs[i], i % label.Width);
        if (label.Task != PredictionTask.Quantile)
            return;
        // Quantiles that cross are put in order, which brings them nearer to the true ones (Chernozhukov et al. 2010, arXiv:0704.3649).
        for (var row = 0; row < outputs.Length; row += label.OutputCount)
            outputs.Slice(row, label.OutputCount).Sort();
    }
}
