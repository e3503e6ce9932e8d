namespace Microsoft.ML.Trainers;

public sealed class FeatureContributionCalculator
{
    private readonly Func<Contributor> _create;

    /// <param name="create">Makes a function for one thread; it may keep buffers from row to row.</param>
    internal FeatureContributionCalculator(Func<Contributor> create) => _create = create;

    internal Contributor CreateContributor() => _create();
}
