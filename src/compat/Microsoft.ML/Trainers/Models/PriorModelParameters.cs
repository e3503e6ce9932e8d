using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>The share of positive rows, whatever the features.</summary>
public sealed partial class PriorModelParameters : ModelParametersBase<float>
{
    internal PriorModelParameters(float probability) => Probability = probability;

    internal float Probability { get; }

    private protected override Scorer<float> CreateScorer()
        => (in VBuffer<float> _, ref float score) => score = (2 * Probability) - 1;
}
