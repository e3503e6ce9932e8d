namespace Microsoft.ML.Transforms;

/// <summary>exp(-a * |x - y| / r) with the sum of the differences, where r is its average over the examples.</summary>
public sealed class LaplacianKernel : KernelBase
{
    private readonly float _a;

    public LaplacianKernel(float a = 1)
    {
        CheckPositive(a, nameof(a));
        _a = a;
    }

    internal override float Distance(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var sum = 0f;
        for (var i = 0; i < first.Length; i++)
            sum += Math.Abs(first[i] - second[i]);
        return sum;
    }

    // The Fourier transform of this kernel is the Cauchy distribution.
    internal override float NextFrequency(Random random, float averageDistance)
        => (float)(_a / averageDistance * Math.Tan(Math.PI * (random.NextDouble() - 0.5)));
}
