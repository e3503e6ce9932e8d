using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers.FastTree;

internal sealed class SquaredObjective(TreeRows rows) : Objective(rows)
{
    public override bool HasCurvatures => false;

    public override void Differentiate(ReadOnlySpan<float> scores, TreeTargets targets, int start, int end)
    {
        TensorPrimitives.Subtract(Rows.Labels.AsSpan(start, end - start), scores[start..end], targets.Gradients.AsSpan(start, end - start));
        Weigh(targets, start, end);
    }
}
