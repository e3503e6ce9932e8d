namespace NeuralML.Scoring;

/// <summary>The probabilities of classes from the logits of a row.</summary>
internal static class Softmax
{
    /// <param name="logits"><c>[classes]</c>.</param>
    /// <param name="factor">What logits are multiplied with.</param>
    /// <param name="shares"><c>[classes]</c>: gets the probabilities times their sum, without overflow.</param>
    /// <returns>The sum: divided by it, shares are probabilities.</returns>
    public static double Shares(ReadOnlySpan<float> logits, double factor, Span<double> shares)
    {
        var largest = float.NegativeInfinity;
        foreach (var logit in logits)
            largest = Math.Max(largest, logit);
        var sum = 0.0;
        for (var i = 0; i < logits.Length; i++)
            sum += shares[i] = Math.Exp(factor * ((double)logits[i] - largest));
        return sum;
    }
}
