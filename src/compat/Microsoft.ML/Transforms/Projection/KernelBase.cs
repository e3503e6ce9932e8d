namespace Microsoft.ML.Transforms;

/// <summary>A kernel that depends on the difference of two vectors only, measured by their average distance.</summary>
public abstract class KernelBase
{
    private protected KernelBase()
    {
    }

    internal abstract float Distance(ReadOnlySpan<float> first, ReadOnlySpan<float> second);

    /// <summary>One number of the distribution whose Fourier transform is the kernel.</summary>
    internal abstract float NextFrequency(Random random, float averageDistance);

    private protected static void CheckPositive(float value, string name)
    {
        if (!(value > 0 && float.IsFinite(value)))
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be a positive number");
    }
}
