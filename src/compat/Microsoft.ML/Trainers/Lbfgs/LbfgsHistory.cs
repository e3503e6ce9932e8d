using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>The last steps and changes of the gradient, and what they say of the curvature (Nocedal and Wright, algorithm 7.4).</summary>
internal sealed class LbfgsHistory(int size)
{
    private readonly LinkedList<(double[] Step, double[] Change, double Curvature)> _pairs = [];

    public bool IsEmpty => _pairs.Count == 0;

    public void Clear() => _pairs.Clear();

    public void Add(double[] step, double[] change)
    {
        var curvature = TensorPrimitives.Dot<double>(step, change);
        // Without positive curvature the approximation would not stay positive definite.
        if (curvature <= 1e-12 * TensorPrimitives.SumOfSquares<double>(change))
            return;
        if (_pairs.Count == size)
            _pairs.RemoveFirst();
        _pairs.AddLast((step, change, curvature));
    }

    /// <summary>Multiplies by the approximate inverse Hessian, in place.</summary>
    public void ApplyInverseHessian(Span<double> vector)
    {
        if (IsEmpty)
            return;
        var factors = new Stack<double>(_pairs.Count);
        for (var node = _pairs.Last; node is not null; node = node.Previous)
        {
            var (step, change, curvature) = node.Value;
            factors.Push(TensorPrimitives.Dot(step, vector) / curvature);
            TensorPrimitives.MultiplyAdd(change, -factors.Peek(), vector, vector);
        }

        var last = _pairs.Last!.Value;
        TensorPrimitives.Multiply(vector, last.Curvature / TensorPrimitives.SumOfSquares<double>(last.Change), vector);
        for (var node = _pairs.First; node is not null; node = node.Next)
        {
            var (step, change, curvature) = node.Value;
            var back = TensorPrimitives.Dot(change, vector) / curvature;
            TensorPrimitives.MultiplyAdd(step, factors.Pop() - back, vector, vector);
        }
    }
}
