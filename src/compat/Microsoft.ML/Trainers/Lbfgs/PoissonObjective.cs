using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>The loss of a row is exp(score) - y * score.</summary>
internal sealed class PoissonObjective(TrainingRows rows) : LinearObjective(rows)
{
    protected override void GetLosses(Span<double> scores, ReadOnlySpan<float> labels, Span<double> losses)
    {
        TensorPrimitives.Exp(scores, losses);
        for (var i = 0; i < scores.Length; i++)
        {
            var mean = losses[i];
            losses[i] -= labels[i] * scores[i];
            scores[i] = mean - labels[i];
        }
    }
}
