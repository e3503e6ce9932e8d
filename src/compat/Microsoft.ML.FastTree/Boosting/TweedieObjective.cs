namespace Microsoft.ML.Trainers.FastTree;

/// <summary>The deviance of Tweedie's distribution, between Poisson's (index 1) and gamma (2); scores are logarithms of means.</summary>
internal sealed class TweedieObjective(TreeRows rows, double index) : Objective(rows)
{
    public override void Differentiate(ReadOnlySpan<float> scores, TreeTargets targets, int start, int end)
    {
        float toLabel = (float)(1 - index), toMean = (float)(2 - index);
        for (var row = start; row < end; row++)
        {
            var label = Rows.Labels[row] * MathF.Exp(toLabel * scores[row]);
            var mean = MathF.Exp(toMean * scores[row]);
            targets.Gradients[row] = label - mean;
            targets.Curvatures![row] = (toMean * mean) - (toLabel * label);
        }

        Weigh(targets, start, end);
    }
}
