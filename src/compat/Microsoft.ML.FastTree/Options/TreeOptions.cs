namespace Microsoft.ML.Trainers.FastTree;

public abstract class TreeOptions : TrainerInputBaseWithGroupId
{
    public int? NumberOfThreads;
    public int Seed = 123;
    public int FeatureSelectionSeed = 123;
    public bool FeatureFlocks = true;
    public int MaximumBinCountPerFeature = 255;
    public int NumberOfLeaves = 20;
    public int MinimumExampleCountPerLeaf = 10;
    public int NumberOfTrees = 100;
    public double FeatureFraction = 1;
    public int BaggingSize;
    public double BaggingExampleFraction = 0.7;
    public double FeatureFractionPerSplit = 1;

    private protected TreeOptions()
    {
    }

    internal virtual void Check()
    {
        ArgumentException.ThrowIfNullOrEmpty(FeatureColumnName);
        ArgumentException.ThrowIfNullOrEmpty(LabelColumnName);
        Require(NumberOfLeaves >= 2, nameof(NumberOfLeaves), "Must be at least 2.");
        Require(NumberOfTrees > 0, nameof(NumberOfTrees), "Must be positive.");
        Require(MinimumExampleCountPerLeaf > 0, nameof(MinimumExampleCountPerLeaf), "Must be positive.");
        Require(MaximumBinCountPerFeature > 1, nameof(MaximumBinCountPerFeature), "Must be greater than 1.");
        Require(NumberOfThreads is null or > 0, nameof(NumberOfThreads), "Must be null or positive.");
        Require(FeatureFraction is > 0 and <= 1, nameof(FeatureFraction), "Must be between 0 (exclusive) and 1 (inclusive).");
        Require(
            FeatureFractionPerSplit is > 0 and <= 1, nameof(FeatureFractionPerSplit), "Must be between 0 (exclusive) and 1 (inclusive).");
        Require(BaggingSize >= 0, nameof(BaggingSize), "Must be non-negative.");
        Require(
            BaggingExampleFraction is > 0 and <= 1, nameof(BaggingExampleFraction), "Must be between 0 (exclusive) and 1 (inclusive).");
    }

    private protected static void Require(bool holds, string option, string message)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(option, message);
    }
}
