namespace Microsoft.ML.Trainers.FastTree;

/// <summary>The bins of a feature: bin b holds what is above bound b - 1, but not above bound b; NaN has the last.</summary>
internal sealed class FeatureBins(float[] bounds, bool hasMissing, float zeroShare)
{
    private readonly float[] _bounds = bounds;

    public int Count => _bounds.Length + 1 + (HasMissing ? 1 : 0);

    public bool HasMissing { get; } = hasMissing;

    /// <summary>How many of the rows have a 0.</summary>
    public float ZeroShare { get; } = zeroShare;

    public IReadOnlyList<float> Bounds => _bounds;

    /// <summary>What a value in the bin or below it does not exceed.</summary>
    public float UpperBound(int bin) => bin < _bounds.Length ? _bounds[bin] : float.PositiveInfinity;

    public int BinOf(float value)
    {
        if (float.IsNaN(value))
            return HasMissing ? Count - 1 : _bounds.Length;
        int first = 0, count = _bounds.Length;
        while (count > 0)
        {
            var half = count >> 1;
            // Written so that it becomes a conditional move: where a value falls cannot be guessed.
            first = _bounds[first + half] < value ? first + count - half : first;
            count = half;
        }

        return first;
    }
}
