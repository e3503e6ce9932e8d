namespace Microsoft.ML.Trainers.FastTree;

internal readonly ref struct DenseRow(ReadOnlySpan<float> values) : IFeatureSource
{
    private readonly ReadOnlySpan<float> _values = values;

    public float this[int feature] => _values[feature];
}
