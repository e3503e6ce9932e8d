using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

public abstract partial class LinearModelParameters
{
    FeatureContributionCalculator ICalculateFeatureContribution.FeatureContributionCalculator => new(() => Contribute);

    private void Contribute(in VBuffer<float> features, Span<float> contributions)
    {
        foreach (var (slot, value) in features.Items())
            contributions[slot] = _weights[slot] * value;
    }
}
