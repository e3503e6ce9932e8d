namespace Microsoft.ML.Trainers.FastTree;

public abstract class FastForestOptionsBase : TreeOptions
{
    public int NumberOfQuantileSamples = 100;

    private protected FastForestOptionsBase()
    {
        FeatureFraction = 0.7;
        BaggingSize = 1;
        FeatureFractionPerSplit = 0.7;
    }

    internal override void Check()
    {
        base.Check();
        Require(NumberOfQuantileSamples >= 0, nameof(NumberOfQuantileSamples), "Must be non-negative.");
    }
}
