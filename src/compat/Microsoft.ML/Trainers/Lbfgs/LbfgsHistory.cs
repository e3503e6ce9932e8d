using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>The last steps and changes of the gradient, and what they say of the curvature (Nocedal and Wright, algorithm 7.4).</summary>
internal sealed class LbfgsHistory(int size)
{
    private readonly LinkedList<(double[] Step, double[] Change)> _pairs = [];

    public bool IsEmpty => _pairs.Count == 0;

    public void Clear() => _pairs.Clear();

    public void Add(double[] step, double[] change)
    {
        if (_pairs.Count == size)
            _pairs.RemoveFirst();
        _pairs.AddLast((step, change));
    }

    /// <summary>Multiplies by the approximate inverse Hessian of the free parameters, in place; the others are only scaled.</summary>
    /// <param name="vector">What to multiply.</param>
    /// <param name="free">1 for the parameters that are free to move, 0 for others.</param>
    public void ApplyInverseHessian(double[] vector, double[] free)
    {
        // The steps are 0 where parameters are held, so that those mix with nothing.
        var pairs = FreeParts(free);
        var factors = new double[pairs.Count];
        for (var i = pairs.Count - 1; i >= 0; i--)
        {
            var (step, change, curvature) = pairs[i];
            factors[i] = TensorPrimitives.Dot<double>(step, vector) / curvature;
            TensorPrimitives.MultiplyAdd(change, -factors[i], vector, vector);
        }

        if (pairs.Count > 0)
            TensorPrimitives.Multiply(vector, pairs[^1].Curvature / TensorPrimitives.SumOfSquares<double>(pairs[^1].Change), vector);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (step, change, curvature) = pairs[i];
            var back = TensorPrimitives.Dot<double>(change, vector) / curvature;
            TensorPrimitives.MultiplyAdd(step, factors[i] - back, vector, vector);
        }
    }

    private List<(double[] Step, double[] Change, double Curvature)> FreeParts(double[] free)
    {
        var parts = new List<(double[], double[], double)>(_pairs.Count);
        foreach (var (step, change) in _pairs)
        {
            var freeStep = new double[free.Length];
            var freeChange = new double[free.Length];
            TensorPrimitives.Multiply(step, free, freeStep);
            TensorPrimitives.Multiply(change, free, freeChange);
            var curvature = TensorPrimitives.Dot<double>(freeStep, freeChange);
            // Without positive curvature the approximation would not stay positive definite.
            if (curvature > 1e-12 * TensorPrimitives.SumOfSquares<double>(freeChange))
                parts.Add((freeStep, freeChange, curvature));
        }

        return parts;
    }
}
