namespace Microsoft.ML.Trainers.FastTree;

public sealed class TolerantEarlyStoppingRule : EarlyStoppingRule
{
    public TolerantEarlyStoppingRule(float threshold = 0.01f)
    {
        if (!(threshold >= 0))
            throw new ArgumentOutOfRangeException(nameof(threshold), "Must be non-negative.");
        Threshold = threshold;
    }

    public float Threshold { get; }

    private protected override bool ShouldStop(float validationScore, float trainingScore, bool isBest)
        => Math.Abs(validationScore - Best) > Threshold;
}
