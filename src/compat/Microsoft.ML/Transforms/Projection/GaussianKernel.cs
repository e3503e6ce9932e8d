using System.Numerics.Tensors;

namespace Microsoft.ML.Transforms;

/// <summary>exp(-gamma * |x - y|² / r), where r is the average squared distance of the examples.</summary>
public sealed class GaussianKernel : KernelBase
{
    private readonly float _gamma;

    public GaussianKernel(float gamma = 1)
    {
        CheckPositive(gamma, nameof(gamma));
        _gamma = gamma;
    }

    internal override float Distance(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var distance = TensorPrimitives.Distance(first, second);
        return distance * distance;
    }

    // The Fourier transform of this kernel is the normal distribution with the variance 2 gamma / r.
    internal override float NextFrequency(Random random, float averageDistance)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return (float)(normal * Math.Sqrt(2 * _gamma / averageDistance));
    }
}
