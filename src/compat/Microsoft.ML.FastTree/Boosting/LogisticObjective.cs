using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>The log loss of the sigmoid of the score times a slope.</summary>
internal sealed class LogisticObjective : Objective
{
    private readonly float _slope;
    private readonly float[] _signedSlopes;

    public LogisticObjective(TreeRows rows, double slope)
        : base(rows)
    {
        _slope = (float)slope;
        _signedSlopes = Array.ConvertAll(rows.Labels, label => label > 0 ? _slope : -_slope);
    }

    public override void Differentiate(ReadOnlySpan<float> scores, TreeTargets targets, int start, int end)
    {
        ReadOnlySpan<float> signed = _signedSlopes.AsSpan(start, end - start);
        var gradients = targets.Gradients.AsSpan(start, end - start);
        var curvatures = targets.Curvatures.AsSpan(start, end - start);
        TensorPrimitives.Multiply(signed, scores[start..end], gradients);
        TensorPrimitives.Negate(gradients, gradients);
        TensorPrimitives.Sigmoid(gradients, gradients);
        TensorPrimitives.Multiply(gradients, signed, gradients);
        TensorPrimitives.Abs(gradients, curvatures);
        // |g| (slope - |g|)
        for (var i = 0; i < curvatures.Length; i++)
            curvatures[i] *= _slope - curvatures[i];
        Weigh(targets, start, end);
    }
}
