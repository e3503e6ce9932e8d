using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>The loss of a row is ln(1 + exp(-y * score)).</summary>
internal sealed class LogisticObjective(TrainingRows rows) : LinearObjective(rows)
{
    protected override void GetLosses(Span<double> scores, ReadOnlySpan<float> labels, Span<double> losses)
    {
        Span<double> tails = stackalloc double[scores.Length];
        // exp(-|score|) cannot overflow.
        TensorPrimitives.Abs(scores, tails);
        TensorPrimitives.Negate(tails, tails);
        TensorPrimitives.Exp(tails, tails);
        TensorPrimitives.LogP1(tails, losses);
        for (var i = 0; i < scores.Length; i++)
        {
            // With the sign of the label, so that a loss near 0 keeps its digits.
            var margin = labels[i] > 0 ? scores[i] : -scores[i];
            losses[i] += Math.Max(-margin, 0);
            scores[i] = (margin >= 0 ? tails[i] : 1) / (1 + tails[i]) * (labels[i] > 0 ? -1 : 1);
        }
    }
}
