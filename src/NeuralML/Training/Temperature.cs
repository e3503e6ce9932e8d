using System.Runtime.CompilerServices;

namespace NeuralML.Training;

/// <summary>
/// The factor on logits under which a classifier's probabilities fit the labels best, as their log loss measures it
/// (Guo et al. 2017, arXiv:1706.04599). The loss is convex in the factor, so that Newton's steps between two bounds find it.
/// </summary>
internal static class Temperature
{
    private const double Least = 1.0 / 64;
    private const double Most = 64;
    private const int MostSteps = 30;
    private const double Tolerance = 1e-6;

    /// <param name="logits"><c>[rows, outputs]</c>: one output is the logit of a Boolean, several are those of classes.</param>
    /// <param name="labels">The class of each row, 0 or 1 for one output.</param>
    /// <param name="outputs">Outputs per row.</param>
    /// <param name="weights">How much each row counts, 1 in the mean; empty when all count the same.</param>
    /// <param name="doubt">The share of each label that counts as any other.</param>
    /// <returns>The factor (1 divided by the temperature) and the mean log loss with it, in nats.</returns>
    public static (double Factor, double Loss) Fit(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> labels, int outputs, ReadOnlySpan<float> weights = default, double doubt = 0)
    {
        var (low, high) = (Least, Most);
        var factor = 1.0;
        var at = Measure(logits, labels, outputs, weights, factor, doubt);
        for (var step = 0; step < MostSteps; step++)
        {
            // A slope above 0 means that a smaller factor is better.
            if (at.Slope > 0)
                high = factor;
            else
                low = factor;
            var next = factor - (at.Slope / at.Curvature);
            if (!(next > low && next < high))
                next = Math.Sqrt(low * high);
            var done = Math.Abs(next - factor) <= Tolerance * factor;
            factor = next;
            at = Measure(logits, labels, outputs, weights, factor, doubt);
            if (done)
                break;
        }

        return (factor, at.Loss);
    }

    /// <summary>
    /// The doubt of labels as if each outcome had been seen once more, as in Platt's scaling (1999): few rows without an error make nothing
    /// certain.
    /// </summary>
    public static double Doubt(int rows, int outputs) => Math.Max(outputs, 2) / (double)(rows + Math.Max(outputs, 2));

    private static (double Loss, double Slope, double Curvature) Measure(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> labels, int outputs, ReadOnlySpan<float> weights, double factor,
        double doubt)
    {
        var (loss, slope, curvature) = (0.0, 0.0, 0.0);
        for (var row = 0; row < labels.Length; row++)
        {
            var (rowLoss, rowSlope, rowCurvature) = outputs == 1
                ? Binary(logits[row], labels[row] + ((0.5 - labels[row]) * doubt), factor)
                : Multiclass(logits.Slice(row * outputs, outputs), (int)labels[row], factor, doubt);
            var weight = weights.IsEmpty ? 1.0 : weights[row];
            loss += weight * rowLoss;
            slope += weight * rowSlope;
            curvature += weight * rowCurvature;
        }

        return (loss / labels.Length, slope / labels.Length, curvature / labels.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Loss, double Slope, double Curvature) Binary(double logit, double label, double factor)
    {
        var scaled = logit * factor;
        var small = Math.Exp(-Math.Abs(scaled));
        var probability = scaled >= 0 ? 1 / (1 + small) : small / (1 + small);
        return (
            Math.Max(scaled, 0) - (label * scaled) + Math.Log(1 + small),
            (probability - label) * logit,
            probability * (1 - probability) * logit * logit);
    }

    private static (double Loss, double Slope, double Curvature) Multiclass(
        ReadOnlySpan<float> logits, int label, double factor, double doubt)
    {
        var largest = double.NegativeInfinity;
        foreach (var logit in logits)
            largest = Math.Max(largest, logit);
        var (sum, mean, square, total) = (0.0, 0.0, 0.0, 0.0);
        foreach (var logit in logits)
        {
            var below = logit - largest;
            var share = Math.Exp(below * factor);
            sum += share;
            total += below;
            mean += share * below;
            square += share * below * below;
        }

        mean /= sum;
        var own = ((1 - doubt) * (logits[label] - largest)) + (doubt * total / logits.Length);
        return (Math.Log(sum) - (own * factor), mean - own, (square / sum) - (mean * mean));
    }
}
