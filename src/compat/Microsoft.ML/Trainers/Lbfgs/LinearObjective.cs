using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>The sum over rows of weight * loss of one linear score. Parameters: the bias, then the weights.</summary>
internal abstract class LinearObjective(TrainingRows rows) : IObjective
{
    private const int SmallestPart = 4096;
    private const int MaximumParts = 8;

    private readonly float[] _weights = new float[rows.FeatureCount];

    // The same ones whatever the number of threads is, so that the sums are the same, too.
    private readonly LinearObjectivePart[] _parts = [.. Split(rows)];

    public int ParameterCount => 1 + rows.FeatureCount;

    public int BiasCount => 1;

    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        TensorPrimitives.ConvertTruncating(parameters[1..], _weights);
        var bias = parameters[0];
        if (_parts.Length == 1)
            _parts[0].Evaluate(_weights, bias, GetLosses);
        else
            Parallel.ForEach(_parts, part => part.Evaluate(_weights, bias, GetLosses));

        gradient.Clear();
        double loss = 0;
        foreach (var part in _parts)
        {
            loss += part.Loss;
            gradient[0] += part.BiasGradient;
            TensorPrimitives.Add(gradient[1..], part.Gradient, gradient[1..]);
        }

        return loss;
    }

    /// <summary>Replaces scores by derivatives of the losses, without the weights of the rows.</summary>
    /// <param name="scores">The scores of rows; the derivatives when it returns.</param>
    /// <param name="labels">The labels of the rows.</param>
    /// <param name="losses">The losses when it returns.</param>
    protected abstract void GetLosses(Span<double> scores, ReadOnlySpan<float> labels, Span<double> losses);

    private static IEnumerable<LinearObjectivePart> Split(TrainingRows rows)
    {
        var size = Math.Max(SmallestPart, (rows.Count + MaximumParts - 1) / MaximumParts);
        for (var start = 0; start < rows.Count; start += size)
            yield return new LinearObjectivePart(rows, start, Math.Min(start + size, rows.Count));
    }
}
