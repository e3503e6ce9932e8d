using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

internal sealed class RandomSearchTuner : ITuner
{
    private readonly SearchSpace.SearchSpace _space;
    private readonly Random _random;

    public RandomSearchTuner(SearchSpace.SearchSpace space, int? seed)
        => (_space, _random) = (space, seed is { } value ? new Random(value) : new Random());

    public Parameter Propose(TrialSettings settings) => _space.SampleFromFeatureSpace(NextFeatures());

    public void Update(TrialResult result)
    {
    }

    public double[] NextFeatures() => [.. Enumerable.Range(0, _space.FeatureSpaceDim).Select(_ => _random.NextDouble())];
}
