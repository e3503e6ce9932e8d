namespace Microsoft.ML.Trainers.FastTree;

public sealed class QuantileRegressionTree : RegressionTreeBase
{
    private readonly LeafSamples[] _samples;

    internal QuantileRegressionTree(RegressionTreeData data, LeafSamples[] samples)
        : base(data)
        => _samples = samples;

    internal IReadOnlyList<LeafSamples> Samples => _samples;

    public IReadOnlyList<double> GetLeafSamplesAt(int leafIndex) => SamplesAt(leafIndex).Labels;

    public IReadOnlyList<double> GetLeafSampleWeightsAt(int leafIndex) => SamplesAt(leafIndex).Weights;

    private LeafSamples SamplesAt(int leafIndex)
    {
        if (leafIndex < 0 || leafIndex >= NumberOfLeaves)
            throw new ArgumentOutOfRangeException(nameof(leafIndex), $"The leaf must be one of the {NumberOfLeaves} that the tree has");
        return _samples[leafIndex];
    }
}
